import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendBatch } from './append-batch.sql';
import { grants } from './grants.sql';
import { hashing } from './hashing.sql';
import { ledgers } from './ledgers.sql';
import { refusals } from './refusals.sql';
import { logTables } from './tables.sql';

/** The log: tables, refusals, append, ledgers, grants. Needs the role `taizhang_app` (see prepareDatabase). */
export class EventLog1763800000001 implements MigrationInterface {
  readonly name = 'EventLog1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pgcrypto; CREATE EXTENSION IF NOT EXISTS btree_gist;');
    for (const part of [logTables, refusals, hashing, appendBatch, ledgers, grants]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('the log is not taken back: restore a backup instead');
  }
}
