import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A code on a printed sheet is looked up by itself. A database that is made today has the column from the start. */
export class ReturnCodes1763800000056 implements MigrationInterface {
  readonly name = 'ReturnCodes1763800000056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE return_row ADD COLUMN IF NOT EXISTS codes text[];
      CREATE INDEX return_row_codes ON return_row USING gin (codes);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX return_row_codes; ALTER TABLE return_row DROP COLUMN codes;');
  }
}
