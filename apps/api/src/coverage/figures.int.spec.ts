import { submitDeclaration } from '@taizhang/application';
import { instantAt, localDate, personId, type PersonId } from '@taizhang/domain';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';

interface Cell {
  readonly state: string;
  readonly left: number;
  readonly of: number;
}
interface Coverage {
  readonly columns: readonly { readonly key: string }[];
  readonly rows: readonly { readonly unitId: string; readonly excluded: number; readonly cells: readonly Cell[] }[];
}
type Figure = 'left' | 'met' | 'asked';

const points = [
  ['now', ''],
  ['at a past date', '&asOf=2017-09-05T04:00:00.000Z&knownOn=2017-09-05T04:00:00.000Z'],
] as const;

/** Rule 2 of the console: figure → rows, and the row count equals the figure. */
describe('every figure of coverage and of the board', () => {
  let stage: ApiStage;
  let office: Browser;
  let campaign: string;
  let base: string;

  beforeAll(async () => {
    stage = await openApiStage('figures', instantAt(localDate('2017-09-04'), '10:32'));
    base = `/api/ledgers/${stage.ledger}`;
    campaign = `${base}/campaigns/${stage.campaignId}`;
    const people = await stage.app.reads.declarations(stage.ledger, { campaignId: stage.campaignId });
    for (const [index, { state }] of people.slice(0, 5).entries()) await declare(state.personId as PersonId, index > 2);
    await stage.caughtUp();
    office = await stage.seated('commissionOffice');
    const excluded = people.at(-1)?.stream.split('/').slice(1).join('~');
    const out = await office.post(`${base}/declarations/${excluded}/exclude`, { reason: '长病假', evidence: '请假单' });
    expect(out.status).toBe(200);
    const coordinator = await stage.seated('coordinator');
    const session = await coordinator.get('/api/session');
    const { unitId } = session.body.roles.find((each: { role: string }) => each.role === 'coordinator');
    const report = `${campaign}/units/${unitId}/duties/mobilisationMeeting/report`;
    expect((await coordinator.post(report, { occurredOn: '2017-08-21', note: '动员会已召开' })).status).toBe(200);
    await stage.walkTo(instantAt(localDate('2017-09-12'), '10:32'));
    await declare(people[8]?.state.personId as PersonId, true);
    await stage.caughtUp();
  }, 300_000);
  afterAll(() => stage?.close());

  async function declare(who: PersonId, owes: boolean): Promise<void> {
    const { ledger, campaignId } = stage;
    const item = {
      key: 'i1',
      who: { kind: 'self' },
      sector: 'sand',
      manner: 'shares',
      fromMonth: '2015-03',
      content: '参股砂场',
      amountFen: 12_000_000,
      profitFen: 1_500_000,
      withdrawal: { state: 'agreed', on: localDate('2017-09-15') },
    } as const;
    const outcome = await submitDeclaration(stage.app, {
      ledger,
      key: `declare/${who}`,
      actor: { kind: 'person', personId: personId(who) },
      input: {
        campaignId,
        personId: who,
        occurredAt: await stage.app.store.now(ledger),
        form: { formVersion: 1, nil: !owes, items: owes ? [item] : [] },
      },
    });
    expect(outcome.status).toBe('accepted');
  }

  const asked = async (path: string) => {
    const page = await office.get(path);
    expect([path, page.status]).toEqual([path, 200]);
    return page.body;
  };
  const rowsBehind = async (unit: string, duty: string, figure: Figure, point: string) => {
    const list = await asked(`${campaign}/uncovered?unit=${unit}&duty=${duty}&figure=${figure}${point}`);
    const rows = list.groups.flatMap((group: { rows: { key: string }[] }) => group.rows);
    expect(new Set(rows.map((row: { key: string }) => row.key)).size).toBe(rows.length);
    return { list, count: rows.length };
  };

  it.each(points)(
    'opens as many rows as it says, %s',
    async (_, point) => {
      const coverage: Coverage = await asked(`${campaign}/coverage?by=block${point}`);
      const wrong: unknown[] = [];
      let met = 0;
      let left = 0;
      for (const row of coverage.rows)
        for (const [index, cell] of row.cells.entries()) {
          if (cell.state === 'notApplicable' || cell.state === 'notOpen') continue;
          const duty = coverage.columns[index]?.key ?? '';
          for (const figure of ['left', 'met', 'asked'] as const) {
            const says = { left: cell.left, met: cell.of - cell.left, asked: cell.of }[figure];
            const { list, count } = await rowsBehind(row.unitId, duty, figure, point);
            if (count !== says || list.rows !== says || list[figure] !== says)
              wrong.push({ unit: row.unitId, duty, figure, says, count, rows: list.rows });
            if (list.excludedRows.length !== list.excluded) wrong.push({ unit: row.unitId, duty, figure: 'excluded' });
          }
          met += cell.of - cell.left;
          left += cell.left;
        }
      expect(wrong).toEqual([]);
      // A crawl over nothing, or over zeros, would prove nothing.
      expect(met).toBeGreaterThan(0);
      expect(left).toBeGreaterThan(0);
    },
    300_000,
  );

  it('knew of fewer at the past date than now', async () => {
    const at = async (point: string): Promise<number> => {
      const [whole] = (await asked(`${campaign}/coverage?by=block${point}`)).rows;
      return (await rowsBehind(whole.unitId, 'declare', 'met', point)).count;
    };
    expect(await at(points[1][1])).toBe(5);
    expect(await at(points[0][1])).toBe(6);
  });

  it('is read a page at a time without a row lost or told twice', async () => {
    const [whole] = (await asked(`${campaign}/coverage?by=block`)).rows;
    const path = `${campaign}/uncovered?unit=${whole.unitId}&duty=declare&figure=asked`;
    const all = await asked(path);
    const keys: string[] = [];
    for (let from = 0; from < all.rows; from += 7) {
      const page = await asked(`${path}&from=${from}&limit=7`);
      expect(page.from).toBe(from);
      expect([page.rows, page.asked]).toEqual([all.rows, all.asked]);
      keys.push(...page.groups.flatMap((group: { rows: { key: string }[] }) => group.rows.map(({ key }) => key)));
    }
    const whose = all.groups.flatMap((group: { rows: { key: string }[] }) => group.rows.map(({ key }) => key));
    expect(keys).toEqual(whose);
  });

  const countBehind = async (rows: string, point: string): Promise<{ readonly rows: number; readonly of?: number }> => {
    const [path = '', query = ''] = rows.split('?');
    const place = path.replace(`/campaigns/${stage.campaignId}/`, '');
    const list = async (at: string) => asked(`${campaign}/${at}?${query}${point}`);
    switch (place) {
      case 'coverage/uncovered': {
        const { rows: count, asked: of } = await list('uncovered');
        return { rows: count, of };
      }
      case 'withdrawals': {
        const { columns } = await list('withdrawals');
        return { rows: columns.flatMap(({ cards }: { cards: unknown[] }) => cards).length };
      }
      case 'left':
        return { rows: (await list('board/rows')).rows.length };
      default:
        throw new Error(`the board links to ${rows}, which nothing here can count`);
    }
  };

  it('opens the same rows from the board', async () => {
    const shown = new Set<string>();
    for (const [, point] of points) {
      const board = await asked(`${campaign}/board?${point.slice(1)}`);
      for (const { key, figure } of board.debts) {
        const { rows, of } = await countBehind(figure.rows, point);
        expect([key, rows]).toEqual([key, figure.value]);
        if (of !== undefined) expect([key, of]).toEqual([key, figure.of]);
        if (rows > 0) shown.add(key);
      }
    }
    expect([...shown]).toEqual(
      expect.arrayContaining(['uncovered', 'overdueDuties', 'agreedSoon', 'withdrawalsOpen', 'unverified']),
    );
  });
});
