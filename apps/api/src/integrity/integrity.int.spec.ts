import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBundle, openNote, readVerifierKey, type NoteKey } from '@taizhang/persistence';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';

describe('the page of evidence', () => {
  let stage: ApiStage;
  let analyst: Browser;
  let base: string;
  let head: number;
  beforeAll(async () => {
    stage = await openApiStage('evidence');
    analyst = await stage.seated('analyst');
    base = `/api/ledgers/${stage.ledger}`;
    head = (await stage.persistence.evidence.make(stage.ledger)).checkpoint.size;
  }, 300_000);
  afterAll(() => stage?.close());

  it('says which checkpoint there is, that it went nowhere yet, and how much lies behind it', async () => {
    const { body } = await analyst.get(`${base}/integrity`);
    expect(body).toMatchObject({ uncovered: body.position - head, notHanded: 1, gaps: [] });
    expect(body.checkpoints).toMatchObject([{ size: head, algorithm: 'SHA-256', handed: [] }]);
    await stage.persistence.evidence.recordHanded(stage.ledger, head, 'file', '/somewhere/else/7.checkpoint');
    const { body: later } = await analyst.get(`${base}/integrity`);
    expect(later).toMatchObject({ notHanded: 0 });
    expect(later.checkpoints[0].handed).toMatchObject([{ anchor: 'file', name: '7.checkpoint' }]);
    expect(JSON.stringify(later)).not.toContain('somewhere');
  });

  it('shows of a past day the checkpoints that there were', async () => {
    const { body } = await analyst.get(`${base}/integrity?asOf=2017-09-04&knownOn=2017-09-04`);
    expect(body.checkpoints).toEqual([]);
    expect(body.uncovered).toBe(body.position);
    expect((await analyst.get(`${base}/integrity/checkpoints/${head}?knownOn=2017-09-04`)).status).toBe(404);
  });

  it('holds a printed checkpoint against the log by the code that is typed in from it', async () => {
    const { body } = await analyst.get(`${base}/integrity`);
    const [{ paper }] = body.checkpoints as [{ readonly paper: string }];
    const says = async (code: string, at = ''): Promise<unknown> =>
      (await analyst.get(`${base}/integrity/paper?code=${encodeURIComponent(code)}${at}`)).body;
    expect(await says(` ${paper.toLowerCase().replaceAll('-', ' ')}`)).toMatchObject({
      code: paper,
      size: head,
      says: 'same',
    });
    const mistyped = paper.replace(/.$/u, (last) => (last === '0' ? '2' : '0'));
    expect(await says(mistyped)).toMatchObject({ says: 'differs', size: head });
    expect(await says(paper.replace(/^\d+/u, '99999999'))).toMatchObject({ says: 'beyond' });
    expect(await says(paper, '&knownOn=2017-09-04')).toMatchObject({ says: 'beyond' });
    expect(await says('what?')).toMatchObject({ says: 'unreadable', size: null });
    expect((await stage.browser().get(`${base}/integrity/paper?code=${paper}`)).status).toBe(401);
  });

  it('verifies a range part by part, and refuses one that is not there', async () => {
    const { body } = await analyst.get(`${base}/integrity/range?first=1&last=${head}`);
    expect(body).toMatchObject({ first: 1, under: head, damages: [] });
    expect(body.events).toBe(body.last);
    const beyond = await analyst.get(`${base}/integrity/range?first=1&last=${head + 9_999}`);
    expect(beyond).toMatchObject({ status: 422, body: { code: 'BundleRangeEmpty' } });
  });

  it('hands out a checkpoint and the proof of one event, which hold with the public key alone', async () => {
    const { body } = await analyst.get(`${base}/integrity`);
    const key = readVerifierKey(body.key) as NoteKey;
    const note = await analyst.get(`${base}/integrity/checkpoints/${head}`);
    expect(openNote(note.text, [{ ...key, name: `${body.house}/ledgers/${stage.ledger}` }])?.signedBy).toHaveLength(1);
    const proof = await analyst.get(`${base}/events/1/proof`);
    const checked = await checkBundle(proof.text.trimEnd().split('\n'), [key]);
    expect(checked).toMatchObject({ manifest: { kind: 'proof', first: 1, to: '' }, checkpoint: { size: head } });
  });

  it('proves an event to nobody who may not see it, in the words for what is not there', async () => {
    const coordinator = await stage.seated('coordinator');
    const own = (await coordinator.get('/api/session')).body.roles.map((held: { unitId: string }) => held.unitId);
    const feed = await stage.app.store.readFeed(stage.ledger, {
      after: 0,
      limit: 5_000,
      categories: ['participation'],
    });
    const foreign = feed.find(({ stream }) => !own.includes(stream.split('/')[2]))?.position ?? 0;
    const refused = await coordinator.get(`${base}/events/${foreign}/proof`);
    const absent = await coordinator.get(`${base}/events/99999999/proof`);
    expect([refused.status, refused.body.detail]).toEqual([404, absent.body.detail]);
    expect((await stage.browser().get(`${base}/integrity`)).status).toBe(401);
  });

  it('gives the offline verifier to anybody, as it is in the source', async () => {
    const { status, text } = await stage.browser().get('/api/verifier');
    const source = readFileSync(join(__dirname, '../../../../tools/verifier/taizhang-verify.mjs'), 'utf8');
    const digest = (of: string): string => createHash('sha256').update(of).digest('hex');
    expect([status, digest(text)]).toEqual([200, digest(source)]);
  });
});
