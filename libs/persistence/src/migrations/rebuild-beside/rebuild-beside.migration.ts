import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A read model is made anew in a table beside the live one, `next_…`, which takes its place in one moment. The application
 * owns no table: these functions make it, give it its indexes once it is filled, and switch. All of it happens in one
 * transaction of the caller, so that one that dies leaves the old rows and nothing else.
 */
export class RebuildBeside1763800000042 implements MigrationInterface {
  readonly name = 'RebuildBeside1763800000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE FUNCTION rebuild_begin(in_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM read_model WHERE name = in_name) THEN
    RAISE EXCEPTION 'no read model %', in_name;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('taizhang rebuild ' || in_name, 0));
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING IDENTITY INCLUDING CONSTRAINTS INCLUDING STORAGE)',
    'next_' || in_name, in_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO taizhang_app', 'next_' || in_name);
END $$;

CREATE FUNCTION rebuild_index(in_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  next text := 'next_' || in_name;
  part record;
BEGIN
  FOR part IN
    SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE conrelid = in_name::regclass AND contype IN ('p', 'u', 'x') ORDER BY conname
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I %s', next, 'next_' || part.name, part.definition);
  END LOOP;
  FOR part IN
    SELECT c.relname AS name, i.indisunique, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid = in_name::regclass AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid) ORDER BY c.relname
  LOOP
    EXECUTE format('CREATE %s INDEX %I ON %I %s', CASE WHEN part.indisunique THEN 'UNIQUE' END, 'next_' || part.name, next,
      substr(part.definition, strpos(part.definition, ' USING ')));
  END LOOP;
  EXECUTE format('ANALYZE %I', next);
END $$;

CREATE FUNCTION rebuild_hold(in_name text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('lock_timeout', '200ms', true);
  EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', in_name);
  PERFORM set_config('lock_timeout', '0', true);
  RETURN true;
EXCEPTION WHEN lock_not_available THEN
  RETURN false;
END $$;

CREATE FUNCTION rebuild_switch(in_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  part record;
BEGIN
  EXECUTE format('DROP TABLE %I', in_name);
  EXECUTE format('ALTER TABLE %I RENAME TO %I', 'next_' || in_name, in_name);
  FOR part IN
    SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = in_name::regclass
  LOOP
    EXECUTE format('ALTER INDEX %I RENAME TO %I', part.name, substr(part.name, length('next_') + 1));
  END LOOP;
END $$;
COMMENT ON FUNCTION rebuild_hold IS 'False where somebody reads the live table at length: nobody is made to wait behind us.';

REVOKE ALL ON FUNCTION rebuild_begin, rebuild_index, rebuild_hold, rebuild_switch FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rebuild_begin, rebuild_index, rebuild_hold, rebuild_switch TO taizhang_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION rebuild_begin, rebuild_index, rebuild_hold, rebuild_switch');
  }
}
