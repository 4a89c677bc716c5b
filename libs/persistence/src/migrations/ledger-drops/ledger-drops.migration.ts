import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Taking a drill's partition away needs the log for itself for a moment. While somebody reads in a long transaction (a
 * verification, a dump) it would wait, and everybody's appends would queue behind it: so it asks for a tenth of a second
 * and gives way; the store asks again.
 */
export class LedgerDrops1763800000041 implements MigrationInterface {
  readonly name = 'LedgerDrops1763800000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE OR REPLACE FUNCTION drop_drill_ledger(in_ledger text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  model text;
BEGIN
  DELETE FROM ledger WHERE id = in_ledger;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no ledger %', in_ledger USING ERRCODE = 'TZ001';
  END IF;
  PERFORM set_config('lock_timeout', '100ms', true);
  EXECUTE format('DROP TABLE %I', event_partition(in_ledger));
  PERFORM set_config('lock_timeout', '0', true);
  DELETE FROM append_key WHERE ledger = in_ledger;
  DELETE FROM batch WHERE ledger = in_ledger;
  DELETE FROM stream_version WHERE ledger = in_ledger;
  FOR model IN SELECT name FROM read_model LOOP
    EXECUTE format('DELETE FROM %I WHERE ledger = %L', model, in_ledger);
  END LOOP;
END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('the log is not taken back: restore a backup instead');
  }
}
