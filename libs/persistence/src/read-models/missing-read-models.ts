import { periodTableDdl, sqlName } from './period/period-table';
import { projectionReader, projections } from './projections';

interface Queryable {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/**
 * Tables of projections that a database made earlier does not have yet. Their reader then starts again from the
 * beginning of every ledger: period rows can always be thrown away. What is no projection (drafts, agenda) stays.
 */
export async function addMissingReadModels(owner: Queryable, existing: readonly string[]): Promise<readonly string[]> {
  const names = new Set(existing);
  const missing = projections.filter(({ name }) => !names.has(name));
  if (missing.length === 0) return [];
  for (const projection of missing) await owner.query(periodTableDdl(projection));
  for (const { name } of projections) if (names.has(name)) await owner.query(`TRUNCATE ${sqlName(name)}`);
  await owner.query('UPDATE reader_checkpoint SET position = 0 WHERE reader = $1', [projectionReader]);
  return missing.map(({ name }) => name);
}
