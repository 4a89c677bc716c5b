import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendBatch } from './append-batch.sql';

/** An append takes the ledger's counter first and looks once, where it locked streams, looked, took the counter and looked again. */
export class CounterFirst1763800000047 implements MigrationInterface {
  readonly name = 'CounterFirst1763800000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(appendBatch);
  }

  async down(): Promise<void> {
    throw new Error('the log is not taken back: restore a backup instead');
  }
}
