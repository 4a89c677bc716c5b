/**
 * The one way into the log. Several statements, since each needs a snapshot of its own; READ COMMITTED. In this order:
 * 1. take the ledger's counter: from here to the commit nobody else stores anything in this ledger, so what is looked up
 *    below is what is true, and no two batches can wait for each other in a circle (ADR 35);
 * 2. look the keys and the streams up: a stored key beats a version conflict;
 * 3. compare versions exactly;
 * 4. number, hash, insert, link.
 * Each append of the batch gets a verdict: 0 stored now, 1 stored before, 2 key reused, 3 version conflict.
 *
 * A session that plans these statements while the ledger is empty keeps the plans. So all look-ups are by full primary key
 * for each row, the planner is denied everything that would read a whole table, and it plans once (planning anew is half the time).
 */
export const appendBatch = `
CREATE OR REPLACE FUNCTION append_batch(
  in_ledger text, in_wall_now bigint,
  in_keys text[], in_request_hashes text[], in_append_counts integer[],
  in_write_appends integer[], in_streams text[], in_expected integer[], in_write_counts integer[],
  in_event_writes integer[], in_versions integer[], in_types text[], in_causations text[], in_canonicals text[]
) RETURNS TABLE (verdict integer, first_position bigint, event_count integer, recorded_at bigint, conflict_write integer, actual integer)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_material = off SET enable_hashjoin = off SET enable_mergejoin = off
SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
DECLARE
  counter ledger%ROWTYPE;
  -- As variables: an element of an array that is a parameter is looked for from the array's beginning.
  streams text[] := in_streams;
  write_appends integer[] := in_write_appends;
  actuals integer[];
  states integer[];
  firsts bigint[];
  counts integer[];
  times bigint[];
  conflicts integer[] := array_fill(NULL::integer, ARRAY[cardinality(in_keys)]);
  next_position bigint;
  now_wall bigint;
  now_recorded bigint;
  now_committed bigint;
  stored_count integer;
  stored_leaves bytea;
  clock_event jsonb;
BEGIN
  SELECT * INTO counter FROM ledger WHERE id = in_ledger FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no ledger %', in_ledger USING ERRCODE = 'TZ001';
  END IF;

  SELECT array_agg(CASE WHEN found.key IS NULL THEN 0 WHEN found.request_hash = asked.request_hash THEN 1 ELSE 2 END ORDER BY asked.place),
         array_agg(found.first_position ORDER BY asked.place),
         array_agg(found.event_count ORDER BY asked.place),
         (SELECT array_agg(coalesce((SELECT v.version FROM stream_version v WHERE v.ledger = in_ledger AND v.stream = w.stream), 0) ORDER BY w.place)
          FROM unnest(in_streams) WITH ORDINALITY w(stream, place))
  INTO states, firsts, counts, actuals
  FROM unnest(in_keys, in_request_hashes) WITH ORDINALITY asked(key, request_hash, place)
  LEFT JOIN LATERAL (
    SELECT k.key, k.request_hash, k.first_position, k.event_count
    FROM append_key k WHERE k.ledger = in_ledger AND k.key = asked.key
  ) found ON true;

  IF actuals <> in_expected THEN
    FOR i IN 1 .. cardinality(in_expected) LOOP
      IF states[in_write_appends[i]] = 0 AND in_expected[i] <> actuals[i] THEN
        states[in_write_appends[i]] := 3;
        conflicts[in_write_appends[i]] := i;
      END IF;
    END LOOP;
  END IF;

  IF 0 = ANY (states) THEN
    now_wall := CASE counter.wall WHEN 'given' THEN in_wall_now ELSE wall_ms() END;
    IF now_wall IS NULL THEN
      RAISE EXCEPTION 'ledger % has no wall clock of its own: wallNow must be given', in_ledger USING ERRCODE = 'TZ004';
    END IF;
    now_recorded := greatest(counter.recorded_at, ledger_ms(counter, now_wall));
    now_committed := greatest(counter.committed_at, now_wall);

    next_position := counter.position + 1;
    FOR i IN 1 .. cardinality(in_keys) LOOP
      IF states[i] = 0 THEN
        firsts[i] := next_position;
        counts[i] := in_append_counts[i];
        next_position := next_position + in_append_counts[i];
      END IF;
    END LOOP;

    WITH stored AS (
      INSERT INTO event (ledger, position, stream, version, category, type, causation, recorded_at, committed_at, canonical, event_hash, leaf)
      SELECT in_ledger, hashed.position, hashed.stream, hashed.version, split_part(hashed.stream, '/', 1),
             hashed.type, hashed.causation, now_recorded, now_committed, hashed.canonical, hashed.event_hash,
             log_leaf(counter.hash, hashed.position, now_recorded, now_committed, hashed.event_hash)
      FROM (
        SELECT streams[e.write] AS stream, e.version, e.type, e.causation, e.canonical,
               counter.position + row_number() OVER (ORDER BY e.place) AS position,
               log_hash(counter.hash, convert_to(e.canonical, 'UTF8')) AS event_hash
        FROM unnest(in_event_writes, in_versions, in_types, in_causations, in_canonicals)
          WITH ORDINALITY e(write, version, type, causation, canonical, place)
        WHERE states[write_appends[e.write]] = 0
      ) hashed
      RETURNING position, leaf
    )
    SELECT count(*), string_agg(leaf, ''::bytea ORDER BY position) INTO stored_count, stored_leaves FROM stored;

    INSERT INTO append_key (ledger, key, first_position, event_count, request_hash)
    SELECT in_ledger, a.key, a.first_position, a.event_count, a.request_hash
    FROM unnest(in_keys, firsts, counts, in_request_hashes, states) a(key, first_position, event_count, request_hash, state)
    WHERE a.state = 0;

    IF 0 = ANY (in_expected) THEN
      INSERT INTO stream_version (ledger, stream, version)
      SELECT in_ledger, w.stream, w.event_count
      FROM unnest(in_streams, in_expected, in_write_counts, in_write_appends) w(stream, expected, event_count, append)
      WHERE w.expected = 0 AND w.event_count > 0 AND states[w.append] = 0;
    END IF;
    IF 0 < ANY (in_expected) THEN
      INSERT INTO stream_version (ledger, stream, version)
      SELECT in_ledger, w.stream, w.expected + w.event_count
      FROM unnest(in_streams, in_expected, in_write_counts, in_write_appends) w(stream, expected, event_count, append)
      WHERE w.expected > 0 AND w.event_count > 0 AND states[w.append] = 0
      ON CONFLICT (ledger, stream) DO UPDATE SET version = excluded.version;
    END IF;

    counter.link := log_link(counter.hash, counter.link, counter.position + 1, stored_count, stored_leaves);
    INSERT INTO batch (ledger, first_position, event_count, recorded_at, committed_at, link)
    VALUES (in_ledger, counter.position + 1, stored_count, now_recorded, now_committed, counter.link);

    IF 'ClockSet' = ANY (in_types) OR 'EpochOpened' = ANY (in_types) THEN
      FOR clock_event IN
        SELECT e.canonical::jsonb FROM unnest(in_event_writes, in_types, in_canonicals) WITH ORDINALITY e(write, type, canonical, place)
        WHERE e.type IN ('ClockSet', 'EpochOpened') AND in_streams[e.write] = 'ledger' AND states[in_write_appends[e.write]] = 0
        ORDER BY e.place
      LOOP
        IF clock_event ->> 'type' = 'EpochOpened' THEN
          counter.epoch := (clock_event -> 'payload' ->> 'epoch')::integer;
        ELSE
          counter.clock_anchor_ledger := coalesce(instant_ms(clock_event -> 'payload' ->> 'jumpTo'), now_recorded);
          counter.clock_anchor_wall := now_committed;
          counter.clock_rate := (clock_event -> 'payload' ->> 'rate')::bigint;
          counter.clock_until := instant_ms(clock_event -> 'payload' ->> 'until');
        END IF;
      END LOOP;
    END IF;

    UPDATE ledger SET
      position = counter.position + stored_count, recorded_at = now_recorded, committed_at = now_committed, link = counter.link,
      epoch = counter.epoch, clock_anchor_ledger = counter.clock_anchor_ledger, clock_anchor_wall = counter.clock_anchor_wall,
      clock_rate = counter.clock_rate, clock_until = counter.clock_until
    WHERE id = in_ledger;
  END IF;

  IF 1 = ANY (states) THEN
    SELECT array_agg((SELECT e.recorded_at FROM event e WHERE e.ledger = in_ledger AND e.position = a.first_position) ORDER BY a.place)
    INTO times FROM unnest(firsts) WITH ORDINALITY a(first_position, place);
  END IF;

  RETURN QUERY
  SELECT a.state, a.first_position, a.event_count, CASE a.state WHEN 0 THEN now_recorded WHEN 1 THEN times[a.place] END,
         a.conflict, actuals[a.conflict]
  FROM unnest(states, firsts, counts, conflicts) WITH ORDINALITY a(state, first_position, event_count, conflict, place)
  ORDER BY a.place;
END $$;
`;
