import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The keyring, in a database of its own. A subject has one key at most, ever: what is destroyed leaves its row without
 * the key, so that it cannot come back under the same name.
 */
export class Keyring1763800000101 implements MigrationInterface {
  readonly name = 'Keyring1763800000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE subject_key (
        key_id text PRIMARY KEY,
        ledger text NOT NULL,
        subject text NOT NULL,
        algorithm text NOT NULL,
        wrapped text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        destroyed_at text,
        UNIQUE (ledger, subject),
        CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
      );
      CREATE TABLE installation_secret (
        purpose text PRIMARY KEY,
        wrapped text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('keys are not taken back: restore a backup instead');
  }
}
