import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Besides single sessions all that began by a time may be over: which of them had been ended nobody knows after a restore. */
export class RestoredSessions1763800000058 implements MigrationInterface {
  readonly name = 'RestoredSessions1763800000058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ended_session ADD COLUMN begun_by timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ended_session DROP COLUMN begun_by');
  }
}
