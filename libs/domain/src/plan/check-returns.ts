import { duplicateKeys, planError, repeatedEntries, type PlanFinding, type PlanPath } from './plan-finding';
import type { Plan } from './plan.types';
import { isCountRule, type ReturnTable } from './returns.types';

type Slice = Pick<Plan, 'returns' | 'unitDuties' | 'problemTypes'>;

const unknown = (key: string | undefined, known: readonly string[], at: PlanPath): PlanFinding[] =>
  key === undefined || known.includes(key) ? [] : [planError('unknownReference', at, key, { known })];

/** A head may only lie under one that stands before it, so the tree has no ring. */
function checkHeads({ heads, columns }: ReturnTable, path: PlanPath): PlanFinding[] {
  const keys = heads.map(({ key }) => key);
  return [
    ...duplicateKeys(heads, [...path, 'heads']),
    ...heads.flatMap(({ under }, index) => unknown(under, keys.slice(0, index), [...path, 'heads', index, 'under'])),
    ...columns.flatMap(({ under }, index) => unknown(under, keys, [...path, 'columns', index, 'under'])),
  ];
}

/** Counts belong to a table with rows, lines to one without; a rule by rank says which ranks. */
function checkColumns({ columns, rows }: ReturnTable, path: PlanPath): PlanFinding[] {
  return [
    ...duplicateKeys(columns, [...path, 'columns']),
    ...columns.flatMap(({ shows, ranks }, index) => {
      const at = [...path, 'columns', index];
      if (isCountRule(shows) !== (rows !== undefined)) return [planError('ruleNotOfTable', [...at, 'shows'], shows)];
      if (shows.startsWith('rank') && isCountRule(shows) && ranks === undefined) {
        return [planError('ruleWithoutRanks', [...at, 'shows'], shows)];
      }
      return repeatedEntries(ranks ?? [], [...at, 'ranks']);
    }),
  ];
}

export function checkReturns({ returns, unitDuties, problemTypes = [] }: Slice): PlanFinding[] {
  if (returns === undefined) return [];
  const { tables, obligations } = returns;
  const [dutyKeys, typeKeys, tableKeys] = [unitDuties, problemTypes, tables].map((list) => list.map(({ key }) => key));
  return [
    ...duplicateKeys(tables, ['returns', 'tables']),
    ...tables.flatMap((table, index) => {
      const path = ['returns', 'tables', index];
      const rows = table.rows ?? [];
      return [
        ...checkHeads(table, path),
        ...checkColumns(table, path),
        ...duplicateKeys(rows, [...path, 'rows']),
        ...rows.flatMap(({ kinds = [] }, row) =>
          kinds.flatMap((kind, nth) => unknown(kind, typeKeys ?? [], [...path, 'rows', row, 'kinds', nth])),
        ),
      ];
    }),
    ...duplicateKeys(obligations, ['returns', 'obligations']),
    ...obligations.flatMap(({ table, duty }, index) => [
      ...unknown(table, tableKeys ?? [], ['returns', 'obligations', index, 'table']),
      ...unknown(duty, dutyKeys ?? [], ['returns', 'obligations', index, 'duty']),
    ]),
  ];
}
