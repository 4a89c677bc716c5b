import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendBatch } from './append-batch.sql';

/** Many appends are stored without looking first; the unique indexes say where that cannot be (ADR 39). */
export class InsertFirst1763800000059 implements MigrationInterface {
  readonly name = 'InsertFirst1763800000059';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION append_batch');
    await runner.query(appendBatch);
    await runner.query(`
      REVOKE ALL ON FUNCTION append_batch FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION append_batch TO taizhang_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('the log is not taken back: restore a backup instead');
  }
}
