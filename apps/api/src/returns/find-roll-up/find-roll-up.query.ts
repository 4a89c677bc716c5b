import {
  cyclesOf,
  daysOfReturn,
  obligationsOf,
  returnLine,
  rolledUp,
  type Application,
  type RolledUp,
  type UnitTree,
} from '@taizhang/application';
import {
  isPeriodic,
  oncePeriod,
  type EntryMark,
  type ReturnKey,
  type ReturnState,
  type ReturnTable,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { rollUpSheetSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { periodLabel } from '../../wording/return-periods';
import { readSheet } from '../find-return/find-return.query';
import { shownReturns } from '../find-returns/find-returns.query';
import { readReturn } from '../read-return';
import { openReturn, returnId, type ReturnReading } from '../return-key';
import { presentReturnRow, type ReturnRow, type ShownReturn } from '../return-row.presenter';

export type RollUpSheet = z.infer<typeof rollUpSheetSchema>;
type Part = RollUpSheet['parts'][number];

const mediumOf = (signed: ReturnState['signed']): Part['medium'] => {
  if (signed === undefined) return null;
  const medium: EntryMark['medium'] | undefined = signed.entry?.medium;
  return medium === 'paper' ? 'paper' : 'electronic';
};

/** Of a zero return every figure is a zero. */
function cellsOf(table: ReturnTable, { zero, cells }: ReturnState): Part['cells'] {
  if (!zero || table.rows === undefined) return cells.map(({ row, column, value }) => ({ row, column, value }));
  return table.rows.flatMap(({ key: row }) => table.columns.map(({ key: column }) => ({ row, column, value: 0 })));
}

/** Standings of all sheets of this table and period that the reader is shown. */
async function rowsOfPeriod(reading: ReturnReading, { obligation, period }: ReturnKey) {
  const shown = (await shownReturns(reading)).filter(
    ({ key }) => key.obligation === obligation && key.period === period,
  );
  return new Map(shown.map((each) => [each.key.unitId, each]));
}

function partsOf(
  reading: ReturnReading,
  key: ReturnKey,
  rolled: RolledUp | undefined,
  shown: ReadonlyMap<UnitId, ShownReturn>,
  own: ShownReturn,
): Part[] {
  const { campaign, plan, tree, terms } = reading;
  const line = returnLine(plan, tree, terms.obligation, campaign.unitId);
  const rowOf = (unitId: UnitId, state: ReturnState): ReturnRow =>
    presentReturnRow(
      reading,
      shown.get(unitId) ?? { ...own, key: { ...key, unitId }, state, participation: undefined },
    );
  return (rolled?.sheets ?? []).map(({ unitId, received, state }) => {
    const beneath = line.below(unitId);
    const accepted = beneath.filter((each) => shown.get(each)?.state?.status === 'received').length;
    return {
      ...rowOf(unitId, state),
      included: received,
      medium: mediumOf(state.signed),
      below: beneath.length === 0 ? null : { owed: beneath.length, received: accepted },
      cells: received ? cellsOf(terms.table, state) : [],
    };
  });
}

/** The tables and periods that this unit has, the latest period first. */
async function othersOf(reading: ReturnReading, { campaignId, unitId }: ReturnKey): Promise<RollUpSheet['others']> {
  const { app, ledger, at, campaign, plan } = reading;
  const cycles = await cyclesOf(app, ledger, campaignId, at);
  const asked = (obligation: string, unit: UnitId): readonly string[] =>
    Object.entries(cycles.get(obligation)?.periods ?? {})
      .filter(([, each]) => unit === campaign.unitId || each.asked.includes(unit))
      .map(([period]) => period)
      .sort((a, b) => (a < b ? 1 : -1));
  return obligationsOf(plan).flatMap(({ obligation }) => {
    const { key, label, rhythm } = obligation;
    const periods = isPeriodic(obligation) ? asked(key, unitId) : [oncePeriod];
    return periods.map((period) => ({
      return: returnId({ campaignId, unitId, obligation: key, period }),
      label,
      periodLabel: periodLabel(plan, rhythm, period) ?? null,
    }));
  });
}

/** Who adds this one up: the unit above that files too, or the issuing body. */
function intoOf(reading: ReturnReading, tree: UnitTree, key: ReturnKey): UnitId | undefined {
  const { campaign, plan, terms, reader } = reading;
  if (key.unitId === campaign.unitId) return undefined;
  const above = returnLine(plan, tree, terms.obligation, campaign.unitId).superiorOf(key.unitId) ?? campaign.unitId;
  return above !== undefined && reader.covers(above) ? above : undefined;
}

/** The roll-up of one unit: its sums, and unit by unit what is in them and what is not. */
export async function findRollUp(app: Application, ask: PersonalAsk, key: ReturnKey): Promise<RollUpSheet> {
  const reading = await openReturn(app, ask, key);
  const { ledger, at, now, terms, campaign, plan, tree } = reading;
  const own = await readReturn(reading, key);
  const days = daysOfReturn(own.state, own.cycles, key);
  const asked = { campaign: { state: campaign, plan }, terms, unitId: key.unitId, period: key.period, days };
  const [rolled, shown, others] = await Promise.all([
    rolledUp(app, ledger, asked, now, at),
    rowsOfPeriod(reading, key),
    othersOf(reading, key),
  ]);
  const sheet = await readSheet(reading, key, rolled);
  const parts = partsOf(reading, key, rolled, shown, own);
  const count = (counted: (part: Part) => boolean): number => parts.filter(counted).length;
  const above = intoOf(reading, tree, key);
  return {
    sheet,
    files: key.unitId !== campaign.unitId || terms.signers !== undefined,
    own: (rolled?.own ?? []).map(({ row, column, value, streams }) => ({ row, column, value, rows: streams.length })),
    parts,
    counts: {
      owed: parts.length,
      included: count(({ included }) => included),
      toReceive: count(({ status }) => status === 'sent'),
      missing: count(({ status }) => status !== 'sent' && status !== 'received'),
      late: count(({ late }) => late),
      paper: count(({ medium }) => medium === 'paper'),
    },
    into:
      above === undefined
        ? null
        : { unit: { unitId: above, name: reading.unitName(above) }, return: returnId({ ...key, unitId: above }) },
    others,
  };
}
