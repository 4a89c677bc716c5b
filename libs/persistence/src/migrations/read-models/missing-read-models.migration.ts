import type { MigrationInterface, QueryRunner } from 'typeorm';
import { periodTableDdl, sqlName } from '../../read-models/period/period-table';
import { projectionReader, projections } from '../../read-models/projections';

/**
 * Tables of projections that a database made earlier does not have yet. Their reader then starts again from the
 * beginning of every ledger: read models can always be thrown away. A database made today lacks none, and nothing happens.
 */
export class MissingReadModels1763800000006 implements MigrationInterface {
  readonly name = 'MissingReadModels1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    const existing = (await runner.query('SELECT name FROM read_model')) as readonly { readonly name: string }[];
    const names = new Set(existing.map(({ name }) => name));
    const missing = projections.filter(({ name }) => !names.has(name));
    if (missing.length === 0) return;
    for (const projection of missing) await runner.query(periodTableDdl(projection));
    for (const name of names) await runner.query(`TRUNCATE ${sqlName(name)}`);
    await runner.query('UPDATE reader_checkpoint SET position = 0 WHERE reader = $1', [projectionReader]);
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
