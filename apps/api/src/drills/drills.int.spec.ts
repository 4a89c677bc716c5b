import { drillOf, forkDrill } from '@taizhang/application';
import { instantOfMs, ledgerId, msOf, type DrillPurpose } from '@taizhang/domain';
import { DrillOutlooks } from '@taizhang/persistence';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';

interface Advance {
  readonly position: number;
  readonly projected: number;
  readonly standing: boolean;
}

/** Reads server-sent events until one fits. */
async function untilAdvance(publicUrl: string, path: string, fits: (advance: Advance) => boolean): Promise<Advance> {
  const stop = new AbortController();
  const answer = await fetch(new URL(path, publicUrl), { signal: stop.signal });
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      for (const block of text.split('\n\n')) {
        const data = /^event: advance\n(?:id: .*\n)?data: (.*)$/m.exec(block)?.[1];
        const advance = data && tryParse(data);
        if (advance && fits(advance)) return advance;
      }
    }
  } finally {
    stop.abort();
  }
  throw new Error('the stream ended before it came');
}

/** Somebody who goes on listening, once he has heard how far it is. */
async function listener(publicUrl: string, path: string): Promise<{ leave(): void }> {
  const gone = new AbortController();
  const answer = await fetch(new URL(path, publicUrl), { signal: gone.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += part.value;
    if (text.includes('event: advance')) return { leave: () => gone.abort() };
  }
  throw new Error('the stream ended before it came');
}

function tryParse(text: string): Advance | undefined {
  try {
    return JSON.parse(text) as Advance;
  } catch {
    return undefined;
  }
}

describe('the drill bar', () => {
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await openApiStage('bar');
  }, 300_000);
  afterAll(() => stage?.close());

  it('plays and pauses, also for somebody who has not sat down', async () => {
    const visitor = stage.browser();
    const path = `/api/drills/${stage.ledger}`;
    expect((await visitor.post(`${path}/play`, { rate: 3600 })).body).toMatchObject({ events: 1 });
    expect((await visitor.get(path)).body).toMatchObject({ status: 'playing', speed: 3600 });
    expect((await visitor.post(`${path}/pause`)).body).toMatchObject({ events: 1 });
    expect((await visitor.get(path)).body.status).toBe('paused');
    expect((await visitor.post(`${path}/play`, { rate: -1 })).body.status).toBe(400);
  });

  it('plays to the next thing that happens by itself', async () => {
    const visitor = stage.browser();
    const path = `/api/drills/${stage.ledger}`;
    const { nextEvent } = (await visitor.get(path)).body;
    const { position } = (await visitor.post(`${path}/next`)).body;
    const proof = await stage.app.store.findEvent(stage.ledger, { position });
    expect(proof?.event).toMatchObject({ type: 'DrillPlayed', payload: { until: nextEvent.at } });
    await visitor.post(`${path}/pause`);
  });

  it('says once a batch how far log and read models are', async () => {
    const { position } = await stage.app.store.head(stage.ledger);
    const live = `/api/ledgers/${stage.ledger}/live`;
    const heard = untilAdvance(stage.publicUrl, live, (advance) => advance.projected > position);
    await stage.browser().post(`/api/drills/${stage.ledger}/play`, { rate: 60 });
    const advance = await heard;
    expect([advance.position > position, advance.projected <= advance.position]).toEqual([true, true]);
    await stage.browser().post(`/api/drills/${stage.ledger}/pause`);
  });

  it('says it at once to whoever joins while somebody listens, though nothing moves', async () => {
    const { position } = await stage.app.store.head(stage.ledger);
    await stage.caughtUp();
    const live = `/api/ledgers/${stage.ledger}/live`;
    const first = await listener(stage.publicUrl, live);
    expect(await untilAdvance(stage.publicUrl, live, () => true)).toMatchObject({ position, standing: true });
    first.leave();
  });

  it('names the place of one changed digit in a copy, and finds the log itself whole', async () => {
    const visitor = stage.browser();
    const path = `/api/drills/${stage.ledger}`;
    const shown = (await visitor.post(`${path}/tamper`)).body;
    expect(shown.foundPosition).toBe(shown.damagedPosition);
    const verified = (await visitor.post(`${path}/verify`)).body;
    expect(verified.damages).toEqual([]);
    const { trust } = (await visitor.get(path)).body;
    expect(trust).toMatchObject({
      verified: true,
      tamper: { foundPosition: shown.foundPosition },
      link: verified.link,
    });
  });

  it('orders the engine to be emptied, with what is open written beside it', async () => {
    const visitor = stage.browser();
    const path = `/api/drills/${stage.ledger}`;
    await visitor.post(`${path}/wipe-engine`);
    expect((await visitor.get(path)).body.trust.wipe).toMatchObject({ finished: false });
  });

  it('goes back to where a fork began, in a ledger of its own, and drops the old one', async () => {
    const { position } = await stage.app.store.head(stage.ledger);
    const visitor = stage.browser();
    expect((await visitor.post(`/api/drills/${stage.ledger}/restart`)).body.code).toBe('DrillCannotRestart');
    const fork = ledgerId('bar-fork');
    const stated = { purpose: 'opened', family: 's9', place: 2 } as const;
    const base = { ledger: stage.ledger, position };
    await forkDrill(stage.app, { base, to: fork, stated, key: 'spec/purpose' });
    const key = { 'Idempotency-Key': 'spec-restart' };
    const restarted = (await visitor.post(`/api/drills/${fork}/restart`, {}, key)).body;
    expect(restarted.ledger).toBe('s9-opened-0001');
    const head = await stage.app.store.head(ledgerId(restarted.ledger));
    expect(head.position).toBe(position + 1);
    expect((await drillOf(stage.app, head.ledger)).stated).toEqual(stated);
    expect((await visitor.get(`/api/drills/${fork}`)).status).toBe(404);
    expect((await visitor.post(`/api/drills/${fork}/restart`, {}, key)).body).toEqual(restarted);
  });

  it('offers what is there to sit down in, in the order of places, then what is to look back on, and never a base', async () => {
    const { position } = await stage.app.store.head(stage.ledger);
    const base = { ledger: stage.ledger, position };
    const forked = async (name: string, purpose: DrillPurpose, place: number) =>
      forkDrill(stage.app, { base, to: ledgerId(name), stated: { purpose, family: 's8', place }, key: 'spec/purpose' });
    await forked('s8-base', 'base', 1);
    await forked('s8-finished', 'finished', 1);
    await forked('s8-opened-0001', 'opened', 1);
    await forked('s8-opened-0002', 'opened', 1);
    const visitor = stage.browser();
    const { drills } = (await visitor.get('/api/drills')).body;
    expect(drills.map(({ ledger }: { ledger: string }) => ledger)).toEqual([
      's8-opened-0002',
      's8-opened-0001',
      's9-opened-0001',
      stage.ledger,
      's8-finished',
    ]);
    expect(drills[0]).toMatchObject({ kind: 'playable', family: 's8', title: { zh: '违规经营专项整治' } });
    expect(drills[4]).toMatchObject({ kind: 'finishedCopy', title: { en: 'Officials in business' } });
    expect((await visitor.get('/api/drills/s8-base')).status).toBe(404);
    expect((await visitor.post('/api/drills/s8-base/play', { rate: 60 })).status).toBe(404);
    const page = await visitor.visit('/api/auth/seat?ledger=s8-base&seat=analyst&returnTo=/');
    expect(page.status).toBe(404);
  });

  it('plays to what colleagues do next when that comes before what the engine does', async () => {
    const visitor = stage.browser();
    const path = `/api/drills/${stage.ledger}`;
    const { nextEvent, clock } = (await visitor.get(path)).body;
    const at = instantOfMs(msOf(clock.now) + 60_000);
    expect(at < nextEvent.at).toBe(true);
    const outlooks = new DrillOutlooks(stage.persistence.pool);
    await outlooks.write(stage.ledger, { at, act: 'SubmitDeclaration', acts: 2 });
    const { nextEvent: sooner } = (await visitor.get(path)).body;
    expect(sooner).toEqual({ at, label: { zh: '提交申报等 2 件', en: 'a declaration comes in, 2 in all' } });
    await outlooks.write(stage.ledger, { at: clock.now, act: 'SubmitDeclaration', acts: 2 });
    expect((await visitor.get(path)).body.nextEvent).toEqual(nextEvent);
  });
});
