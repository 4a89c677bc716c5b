import { campaignId, unitId } from '../kernel';
import { at, by } from '../kernel/acting.features';
import type { Rank, Role } from '../plan/plan.types';
import type { ReturnColumn, ReturnObligation, ReturnTable } from '../plan/returns.types';
import type { ComputedCell } from './computed-cell';
import type { DraftReturn } from './return.commands';
import type { ReturnContext } from './return.context';
import type { ReturnCell, ReturnDrafted, ReturnEvent } from './return.events';
import type { ReturnKey } from './return.stream';

/** One return as specs know it; every name is invented. */

const both = (text: string) => ({ zh: text, en: text });
export const key: ReturnKey = {
  campaignId: campaignId('c-2015'),
  unitId: unitId('u-bureau'),
  obligation: 'statistics',
  period: 'once',
};
export const now = at('2015-06-26', '10:00');

const amount = (group: string, rule: 'unit' | 'rank' | 'total', ranks?: readonly Rank[]): ReturnColumn => ({
  key: `${group}Amount`,
  label: both('金额'),
  unit: 'tenThousandYuan',
  shows: `${rule}Amount`,
  ...(ranks && { ranks }),
});
export const table: ReturnTable = {
  key: 't0',
  title: both('统计表'),
  paper: 'A4',
  heads: [],
  columns: [
    amount('unit', 'unit'),
    amount('section', 'rank', ['section', 'deputySection']),
    {
      key: 'sectionTimes',
      label: both('人次'),
      unit: 'personTimes',
      shows: 'rankTimes',
      ranks: ['section', 'deputySection'],
    },
    amount('total', 'total'),
  ],
  rows: [{ key: 'handedIn', label: both('上交'), counts: 'handIns' }],
  above: [],
  below: [],
  notes: [],
  symbols: [],
  clause: '附件2',
};
export const obligation: ReturnObligation = {
  key: 'statistics',
  label: both('统计表'),
  table: 't0',
  duty: 'summaryAndTable',
  to: both('厅纪检组监察室'),
  receivers: ['disciplineGroup'],
  counts: 'own',
  clause: '附件2',
};

export const cellsOf = (unit: number, section: number, times: number, total: number): readonly ReturnCell[] => [
  { row: 'handedIn', column: 'unitAmount', value: unit },
  { row: 'handedIn', column: 'sectionAmount', value: section },
  { row: 'handedIn', column: 'sectionTimes', value: times },
  { row: 'handedIn', column: 'totalAmount', value: total },
];
const computedOf = (cells: readonly ReturnCell[]): readonly ComputedCell[] =>
  cells.map((cell) => ({ ...cell, streams: [] }));
/** 22 hand-ins of section heads: 46,500 yuan. */
export const computed = computedOf(cellsOf(0, 4_650_000, 22, 4_650_000));
export const nothing = computedOf(cellsOf(0, 0, 0, 0));

export const contextFor =
  (found: readonly ComputedCell[], rest: Partial<ReturnContext> = {}) =>
  (...roles: readonly Role[]): ReturnContext => ({
    ...by(now, ...roles),
    plan: { planId: 's0-gifts', version: 1 },
    obligation,
    table,
    owed: true,
    computed: found,
    ...rest,
  });
export const holding = contextFor(computed);

export const draft = (cells: readonly ReturnCell[]): DraftReturn => ({
  type: 'DraftReturn',
  key,
  cells,
  phone: '0000-000001',
});
export const drafted = (cells: readonly ReturnCell[]): ReturnDrafted => ({
  type: 'ReturnDrafted',
  schema: 1,
  payload: { ...key, table: 't0', cells, phone: '0000-000001' },
});
export const right = cellsOf(0, 4_650_000, 22, 4_650_000);
export const wrong = cellsOf(0, 4_650_000, 21, 4_650_000);
export const signed: ReturnEvent = { type: 'ReturnSigned', schema: 1, payload: { version: 1 } };
export const sent: ReturnEvent = { type: 'ReturnSent', schema: 1, payload: { to: '厅纪检组监察室', version: 1 } };
export const received: ReturnEvent = { type: 'ReturnReceived', schema: 1, payload: { version: 1 } };
