import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recountingDdl } from '../../read-models/period/period-table';
import { projections } from '../../read-models/projections';

/** Figures are counted from indexes alone; a database that is made today has them from the start. */
export class CountingIndexes1763800000040 implements MigrationInterface {
  readonly name = 'CountingIndexes1763800000040';

  async up(runner: QueryRunner): Promise<void> {
    for (const projection of projections)
      if (projection.counted !== undefined) await runner.query(recountingDdl(projection));
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
