/** Opening, forking and dropping ledgers, of which nothing but the events says at which version a stream is. */
export const ledgers = `
CREATE OR REPLACE FUNCTION open_ledger(in_ledger text, in_wall_now bigint, in_request_hash text, in_canonicals text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  opened jsonb := in_canonicals[1]::jsonb -> 'payload';
  wall bigint := CASE opened ->> 'wall' WHEN 'given' THEN in_wall_now ELSE wall_ms() END;
  starts bigint := instant_ms(opened ->> 'startsAt');
  algorithm text := opened -> 'algorithms' ->> 'hash';
  events integer := cardinality(in_canonicals);
BEGIN
  IF wall IS NULL THEN
    RAISE EXCEPTION 'ledger % has no wall clock of its own: wallNow must be given', in_ledger USING ERRCODE = 'TZ004';
  END IF;
  INSERT INTO ledger (id, kind, wall, hash, starts_at, genesis, recorded_at, committed_at, link, clock_anchor_ledger, clock_anchor_wall, clock_rate)
  VALUES (in_ledger, opened ->> 'kind', opened ->> 'wall', algorithm, starts, log_genesis(algorithm, in_ledger), starts, wall,
          log_genesis(algorithm, in_ledger), starts, wall, 0)
  ON CONFLICT (id) DO NOTHING;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'ledger % is open already', in_ledger USING ERRCODE = 'TZ002';
  END IF;
  PERFORM create_event_partition(in_ledger);
  PERFORM append_batch(in_ledger, wall, ARRAY['ledger-opened'], ARRAY[in_request_hash], ARRAY[0], ARRAY[events],
    ARRAY[1], ARRAY['ledger'], ARRAY[0],
    array_fill(1, ARRAY[events]), (SELECT array_agg(n) FROM generate_series(1, events) n),
    (SELECT array_agg(c::jsonb ->> 'type' ORDER BY n) FROM unnest(in_canonicals) WITH ORDINALITY u(c, n)),
    array_fill(NULL::text, ARRAY[events]), in_canonicals);
  IF events = 1 THEN
    UPDATE ledger SET clock_anchor_wall = committed_at, clock_rate = CASE kind WHEN 'official' THEN 1 ELSE 0 END WHERE id = in_ledger;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION fork_ledger(in_from text, in_position bigint, in_to text, in_opened text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  source ledger%ROWTYPE;
  last event%ROWTYPE;
  clock ledger%ROWTYPE;
  clock_event record;
  original record;
  leaves bytea;
  copied integer;
  chain bytea;
BEGIN
  SELECT * INTO source FROM ledger WHERE id = in_from;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no ledger %', in_from USING ERRCODE = 'TZ001';
  END IF;
  SELECT * INTO last FROM event WHERE ledger = in_from AND position = in_position;
  IF NOT FOUND OR NOT EXISTS (
    SELECT FROM append_key WHERE ledger = in_from AND key = regexp_replace(last.canonical::jsonb ->> 'id', '#[0-9]+$', '')
      AND first_position + event_count - 1 = in_position
  ) THEN
    RAISE EXCEPTION 'position % of ledger % is not the end of an append', in_position, in_from USING ERRCODE = 'TZ005';
  END IF;

  clock := source;
  clock.clock_anchor_ledger := source.starts_at;
  clock.clock_rate := 0;
  clock.clock_until := NULL;
  clock.epoch := 1;
  SELECT committed_at INTO clock.clock_anchor_wall FROM event WHERE ledger = in_from AND position = 1;
  FOR clock_event IN
    SELECT recorded_at, committed_at, type, canonical::jsonb -> 'payload' AS payload FROM event
    WHERE ledger = in_from AND stream = 'ledger' AND position <= in_position AND type IN ('ClockSet', 'EpochOpened') ORDER BY version
  LOOP
    IF clock_event.type = 'EpochOpened' THEN
      clock.epoch := (clock_event.payload ->> 'epoch')::integer;
    ELSE
      clock.clock_anchor_ledger := coalesce(instant_ms(clock_event.payload ->> 'jumpTo'), clock_event.recorded_at);
      clock.clock_anchor_wall := clock_event.committed_at;
      clock.clock_rate := (clock_event.payload ->> 'rate')::bigint;
      clock.clock_until := instant_ms(clock_event.payload ->> 'until');
    END IF;
  END LOOP;

  INSERT INTO ledger (id, kind, wall, hash, starts_at, genesis, epoch, position, recorded_at, committed_at, link, clock_anchor_ledger, clock_anchor_wall, clock_rate)
  VALUES (in_to, 'drill', source.wall, source.hash, source.starts_at, log_genesis(source.hash, in_to), clock.epoch, in_position, last.recorded_at,
          last.committed_at, ''::bytea, greatest(last.recorded_at, ledger_ms(clock, last.committed_at)), last.committed_at, 0)
  ON CONFLICT (id) DO NOTHING;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'ledger % is open already', in_to USING ERRCODE = 'TZ002';
  END IF;
  PERFORM create_event_partition(in_to);

  INSERT INTO event (ledger, position, stream, version, category, type, causation, recorded_at, committed_at, canonical, event_hash, leaf)
  SELECT in_to, position, stream, version, category, type, causation, recorded_at, committed_at, copy.canonical, copy.event_hash,
         CASE position WHEN 1 THEN log_leaf(source.hash, 1, recorded_at, committed_at, copy.event_hash) ELSE leaf END
  FROM event, LATERAL (
    SELECT CASE position WHEN 1 THEN in_opened ELSE event.canonical END AS canonical,
           CASE position WHEN 1 THEN log_hash(source.hash, convert_to(in_opened, 'UTF8')) ELSE event.event_hash END AS event_hash
  ) copy
  WHERE ledger = in_from AND position <= in_position;
  INSERT INTO append_key (ledger, key, first_position, event_count, request_hash)
  SELECT in_to, key, first_position, event_count, request_hash FROM append_key
  WHERE ledger = in_from AND first_position <= in_position;

  chain := log_genesis(source.hash, in_to);
  FOR original IN SELECT * FROM batch WHERE ledger = in_from AND first_position <= in_position ORDER BY first_position LOOP
    SELECT count(*), string_agg(leaf, ''::bytea ORDER BY position) INTO copied, leaves FROM event
    WHERE ledger = in_to AND position >= original.first_position AND position < original.first_position + original.event_count;
    chain := log_link(source.hash, chain, original.first_position, copied, leaves);
    INSERT INTO batch (ledger, first_position, event_count, recorded_at, committed_at, link)
    VALUES (in_to, original.first_position, copied, original.recorded_at, original.committed_at, chain);
  END LOOP;
  UPDATE ledger SET link = chain WHERE id = in_to;
END $$;

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
  FOR model IN SELECT name FROM read_model LOOP
    EXECUTE format('DELETE FROM %I WHERE ledger = %L', model, in_ledger);
  END LOOP;
END $$;
`;
