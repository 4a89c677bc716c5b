import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropPeriodTableDdl, periodTableDdl } from '../../read-models/period/period-table';
import { projections } from '../../read-models/projections';

/** Tables of period rows, one for each projection. */
export class ReadModels1763800000005 implements MigrationInterface {
  readonly name = 'ReadModels1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const projection of projections) await runner.query(periodTableDdl(projection));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const projection of projections) await runner.query(dropPeriodTableDdl(projection));
  }
}
