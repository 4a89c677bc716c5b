import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendBatch } from './append-batch.sql';
import { ledgers } from './ledgers.sql';

/**
 * What a ledger is never changes; constraints of the table would look at it again at every append, which moves its counter on:
 * an eighth of what the smallest append costs the server.
 */
const ledgerIsChecked = `
ALTER TABLE ledger
  DROP CONSTRAINT ledger_id_check, DROP CONSTRAINT ledger_kind_check, DROP CONSTRAINT ledger_wall_check,
  DROP CONSTRAINT ledger_hash_check, DROP CONSTRAINT ledger_clock_rate_check;

CREATE FUNCTION check_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$' AND NEW.kind IN ('official', 'drill') AND NEW.wall IN ('database', 'given')
    AND NEW.hash IN ('sha256', 'sm3') AND NEW.clock_rate >= 0
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'ledger % is not well formed', NEW.id USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER ledger_is_checked BEFORE INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION check_ledger();
`;

/** A stream is at the version of its last event, which no table beside the log repeats (ADR 38). */
export class VersionsOfEvents1763800000057 implements MigrationInterface {
  readonly name = 'VersionsOfEvents1763800000057';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION append_batch');
    await runner.query(appendBatch);
    await runner.query(`
      REVOKE ALL ON FUNCTION append_batch FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION append_batch TO taizhang_app;
    `);
    await runner.query(ledgers);
    await runner.query('DROP TABLE stream_version');
    await runner.query(ledgerIsChecked);
  }

  async down(): Promise<void> {
    throw new Error('the log is not taken back: restore a backup instead');
  }
}
