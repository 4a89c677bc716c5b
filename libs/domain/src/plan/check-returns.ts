import { duplicateKeys, planError, repeatedEntries, type PlanFinding, type PlanPath } from './plan-finding';
import type { Plan } from './plan.types';
import { isCountRule, type ReturnObligation, type ReturnTable } from './returns.types';

type Slice = Pick<Plan, 'returns' | 'unitDuties' | 'problemTypes' | 'ladders'>;

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

/** Its day comes from a duty or from a rhythm, never from both; whom it binds and what follows are the duty's where it has one. */
function checkRhythm(obligation: ReturnObligation, path: PlanPath): PlanFinding[] {
  const { key, duty, rhythm, appliesTo, ladder } = obligation;
  if ((duty === undefined) === (rhythm === undefined)) return [planError('dutyOrRhythm', path, key)];
  const own = rhythm === undefined ? { appliesTo, ladder } : {};
  return [
    ...Object.entries(own).flatMap(([field, value]) =>
      value === undefined ? [] : [planError('onlyWithRhythm', [...path, field], field)],
    ),
    ...repeatedEntries(appliesTo ?? [], [...path, 'appliesTo']),
  ];
}

export function checkReturns({ returns, unitDuties, ladders, problemTypes = [] }: Slice): PlanFinding[] {
  if (returns === undefined) return [];
  const { tables, obligations } = returns;
  const [dutyKeys, typeKeys, tableKeys, ladderKeys] = [unitDuties, problemTypes, tables, ladders].map((list) =>
    list.map(({ key }) => key),
  );
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
    ...obligations.flatMap((obligation, index) => {
      const path = ['returns', 'obligations', index];
      const { table, duty, ladder } = obligation;
      return [
        ...unknown(table, tableKeys ?? [], [...path, 'table']),
        ...unknown(duty, dutyKeys ?? [], [...path, 'duty']),
        ...unknown(ladder, ladderKeys ?? [], [...path, 'ladder']),
        ...checkRhythm(obligation, path),
      ];
    }),
  ];
}
