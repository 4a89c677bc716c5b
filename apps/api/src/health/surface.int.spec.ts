import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, ledgerId, streamName } from '@taizhang/domain';
import { asAdmin, fileAnchor, openEpoch, OutsideLinks } from '@taizhang/persistence';
import { copyOfTheLog } from '../../../../libs/persistence/src/readers/copied-log.features';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';

const meeting = {
  ...{ kind: 'leadingGroupMeeting', content: '听取自查情况', heldOn: '2017-08-21', expected: 12, attended: 10 },
  decisions: [],
};

describe('the surface around the questions', () => {
  let stage: ApiStage;
  let anchors: string;
  beforeAll(async () => {
    anchors = await mkdtemp(join(tmpdir(), 'taizhang-surface-'));
    const environment = { TAIZHANG_MAX_QUEUED_APPENDS: '1', TAIZHANG_ANCHORS: anchors };
    stage = await openApiStage('surface', undefined, undefined, environment);
  }, 300_000);
  afterAll(async () => {
    await stage?.close();
    await rm(anchors, { recursive: true, force: true });
  });

  it('is ready while the database answers', async () => {
    expect((await stage.browser().get('/api/health/live')).body).toEqual({ status: 'ok' });
    expect((await stage.browser().get('/api/health/ready')).body).toMatchObject({ status: 'ok' });
  });

  it('says how the links to the outside stand, and that a silent one is silent', async () => {
    const { pool } = stage.persistence;
    await new OutsideLinks(pool).report('relay', { state: 'waiting', reason: 'noJava' });
    const ask = async () => (await stage.browser().get('/api/health/outside')).body.links;
    expect(await ask()).toMatchObject([{ name: 'relay', state: 'waiting', reason: 'noJava', lag: 0 }]);
    await pool.query(`UPDATE outside_link SET seen = seen - interval '1 minute'`);
    expect(await ask()).toMatchObject([{ name: 'relay', state: 'silent', reason: null }]);
  });

  it('gives its numbers without names or ids of persons', async () => {
    await stage.browser().get(`/api/ledgers/${stage.ledger}/declarations/c~p`);
    const { text } = await stage.browser().get('/api/metrics');
    expect(text).toContain(`taizhang_unprojected_events{ledger="${stage.ledger}"} 0`);
    expect(text).toContain('route="/api/ledgers/:ledger/declarations/:declaration"');
    expect(text).not.toContain(stage.seats.analyst);
  });

  it('allows a page nothing from another origin', async () => {
    const { headers } = await stage.browser().get('/api/session');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('answers 503 with when to come back while too many acts wait for the log, and takes the same act later', async () => {
    const coordinator = await stage.seated('coordinator');
    const { roles } = (await coordinator.get('/api/session')).body;
    const { unitId } = roles.find((each: { role: string }) => each.role === 'coordinator');
    const path = `/api/ledgers/${stage.ledger}/campaigns/${stage.campaignId}/units/${unitId}/activities`;
    const meet = (title: string) => coordinator.post(path, { ...meeting, title }, { 'Idempotency-Key': title });
    const titles = ['one', 'two', 'three', 'four'];
    const answers = await asAdmin(stage.adminUrl, async (admin) => {
      await admin.query('BEGIN');
      await admin.query('SELECT 1 FROM ledger WHERE id = $1 FOR UPDATE', [stage.ledger]);
      // Whatever batch the first act is in, one more may wait: of four at least one is refused, and only it is answered now.
      const asked = titles.map((title) => meet(title));
      const first = await Promise.race(asked);
      expect(first.body).toMatchObject({ status: 503, code: 'QueueFull' });
      expect(first.headers.get('retry-after')).toBe('1');
      await admin.query('COMMIT');
      return Promise.all(asked);
    });
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 503)).toEqual([]);
    for (const title of titles) expect(await meet(title)).toMatchObject({ status: 200 });
  });

  it('documents itself', async () => {
    expect((await stage.browser().get('/api/openapi.json')).body.openapi).toMatch(/^3\.1/);
    expect((await stage.browser().get('/api/docs')).status).toBe(200);
  });

  it('is not ready with an official ledger that was put back, and says what to do, until an epoch is opened', async () => {
    const official = ledgerId('official');
    const { store, evidence } = stage.persistence;
    await store.openLedger({ ledger: official, kind: 'official', startsAt: instant('2017-09-01T00:00:00.000Z') });
    const copy = await copyOfTheLog(stage.adminUrl, official);
    const events = [{ type: 'Noted', schema: 1, payload: {} }];
    const writes = [{ stream: streamName('note', '1'), expectedVersion: 0, events }];
    await store.append({ ledger: official, key: 'lost', requestHash: '', actor: { kind: 'system' }, writes });
    const { checkpoint, note } = await evidence.make(official);
    await fileAnchor(anchors).hand(checkpoint, note);
    await copy.putBack();
    const answers = async (status: number) => {
      for (;;) {
        const answer = await stage.browser().get('/api/health/ready');
        if (answer.status === status) return answer.body as { readonly code?: string; readonly detail?: string };
      }
    };
    const { code, detail } = await answers(503);
    expect(code).toBe('LogWasPutBack');
    expect(detail).toMatch(/“official”.*2 条记录.*npx taizhang epoch --ledger official/u);
    await openEpoch(store, official, '备机落后');
    expect(await answers(200)).toMatchObject({ status: 'ok' });
  });
});
