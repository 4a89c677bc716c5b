import { Client } from 'pg';
import type { ApiStage } from '../stage/api-stage.features';
import type { Browser, Page } from '../stage/browser.features';

export interface DraftCast {
  readonly stage: ApiStage;
  /** Who works on the case, and sees nothing sealed but what he typed himself. */
  readonly writer: Browser;
  /** The same person at another desk. */
  readonly elsewhere: () => Promise<Browser>;
  readonly stranger: Browser;
  /** A case, and a matter without anything sealed, as history pages name them. */
  readonly matter: string;
  readonly open: string;
  /** Who sees the open one. */
  readonly owner: Browser;
}

const typed = { finding: '某甲两次收受购物卡', foundOn: '2017-09-04' };

/** What is typed into the form of an act, of a sealed matter and of an open one. */
export function draftsOfForms(cast: () => DraftCast): void {
  const at = (subject: string, act = 'propose'): string =>
    `/api/ledgers/${cast().stage.ledger}/matters/${subject}/drafts/${act}`;
  const keep = (browser: Browser, subject: string, form: object = typed): Promise<Page> =>
    browser.put(at(subject), { form });
  const stored = async (): Promise<string> => {
    const client = new Client({ connectionString: cast().stage.adminUrl });
    await client.connect();
    const { rows } = await client.query<{ form: object }>('SELECT form FROM form_draft ORDER BY stream');
    await client.end();
    return JSON.stringify(rows);
  };

  it('comes back to its writer at another desk, and is nobody else’s', async () => {
    const { writer, elsewhere, matter, owner, open } = cast();
    expect((await keep(writer, matter)).status).toBe(200);
    expect((await keep(owner, open)).status).toBe(200);
    const there = await (await elsewhere()).get(at(matter));
    expect(there.body).toMatchObject({ draft: { form: typed }, sealed: true });
    expect((await owner.get(at(open))).body).toMatchObject({ draft: { form: typed }, sealed: false });
    expect((await writer.get(at(open))).body.draft ?? null).toBeNull();
    expect((await writer.get(at(matter, 'decide'))).body).toMatchObject({ draft: null });
  });

  it('is never in clear where the matter is sealed, and no event of the log [R-055]', async () => {
    const { stage, writer, matter, owner, open } = cast();
    const head = (await stage.app.store.head(stage.ledger)).position;
    await keep(writer, matter);
    expect(await stored()).toContain('$sealed');
    await owner.put(at(open), { form: { note: '开放的事项' } });
    const kept = await stored();
    expect([kept.includes('购物卡'), kept.includes('开放的事项')]).toEqual([false, true]);
    expect((await stage.app.store.head(stage.ledger)).position).toBe(head);
  });

  it('says of a matter that is not yours what it says of one that is not there', async () => {
    const { stranger, matter } = cast();
    const answers = await Promise.all([
      stranger.get(at(matter)),
      stranger.get(at('case~none')),
      keep(stranger, matter),
      keep(stranger, 'case~none'),
    ]);
    const words = ({ body }: Page): unknown => ({ ...body, instance: '' });
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map((answer) => JSON.stringify(words(answer)))).size).toBe(1);
  });

  it('is a form and not a store: what is too large or no text is refused', async () => {
    const { owner, open } = cast();
    expect((await keep(owner, open, { note: 'x'.repeat(20_001) })).body.code).toBe('InvalidInput');
    expect((await keep(owner, open, { note: { deep: true } })).body.code).toBe('InvalidInput');
    expect((await owner.put(at(open, 'no-act'), { form: typed })).status).toBe(404);
  });

  describe('goes with the act that is sent from it', () => {
    const place = () => at(cast().matter, 'declareInterest');
    const act = (note: string, key: string): Promise<Page> => {
      const { stage, writer, matter } = cast();
      const path = `/api/ledgers/${stage.ledger}/cases/${matter.split('~')[1]}/declare-interest`;
      const body = { personId: stage.seats.analyst, kind: 'other', note };
      const from = { 'X-Taizhang-Draft': `${matter}/declareInterest`, 'Idempotency-Key': key };
      return writer.post(path, body, from);
    };
    const found = async (): Promise<unknown> => (await cast().writer.get(place())).body.draft;
    const keepIt = (): Promise<Page> => cast().writer.put(place(), { form: { note: '同乡' } });
    const sentAs = async (key: string): Promise<void> => {
      const client = new Client({ connectionString: cast().stage.adminUrl });
      await client.connect();
      const { rowCount } = await client.query(
        `UPDATE form_draft SET sent_as = writer || '/' || $1 WHERE act = 'declareInterest'`,
        [key],
      );
      await client.end();
      expect(rowCount).toBe(1);
    };
    beforeEach(async () => {
      expect((await keepIt()).status).toBe(200);
    });

    it('and stays where the act is refused', async () => {
      expect((await act(' ', 'refused-1')).status).toBe(400);
      expect(await found()).toMatchObject({ form: { note: '同乡' } });
      const { stage, stranger, matter } = cast();
      const path = `/api/ledgers/${stage.ledger}/cases/${matter.split('~')[1]}/declare-interest`;
      const from = { 'X-Taizhang-Draft': `${matter}/declareInterest` };
      expect((await stranger.post(path, { personId: 'x', kind: 'other', note: '无' }, from)).status).toBe(404);
      expect(await found()).toMatchObject({ form: { note: '同乡' } });
    });

    it('and without anything more from the page', async () => {
      expect((await act('同乡，可能影响公正', 'sent-1')).status).toBe(200);
      expect(await found()).toBeNull();
    });

    it('and is found no more once the log holds the act, though the process went before it could take it away', async () => {
      await sentAs('sent-1');
      expect(await found()).toBeNull();
      await keepIt();
      await sentAs('never-stored');
      expect(await found()).toMatchObject({ form: { note: '同乡' } });
      await cast().writer.remove(place());
    });
  });

  it('goes when it is thrown away, and is not there in history', async () => {
    const { writer, matter } = cast();
    await keep(writer, matter);
    expect((await writer.get(`${at(matter)}?asOf=2017-09-01`)).body).toMatchObject({ draft: null });
    expect((await writer.remove(at(matter))).status).toBe(204);
    expect((await writer.remove(at(matter))).status).toBe(204);
    expect((await writer.get(at(matter))).body).toMatchObject({ draft: null });
  });
}
