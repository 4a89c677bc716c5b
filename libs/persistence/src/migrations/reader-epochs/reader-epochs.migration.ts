import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what a reader knows that the log before it is still the one that it has read: the last event's id, and the epoch. */
export class ReaderEpochs1763800000046 implements MigrationInterface {
  readonly name = 'ReaderEpochs1763800000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reader_checkpoint ADD COLUMN last_id text, ADD COLUMN epoch integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reader_checkpoint DROP COLUMN last_id, DROP COLUMN epoch');
  }
}
