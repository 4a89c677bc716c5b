/**
 * The one way into the log. Several statements, since each needs a snapshot of its own; READ COMMITTED. In this order:
 * 1. take the ledger's counter: from here to the commit nobody else stores anything in this ledger, so what is looked up
 *    below is what is true, and no two batches can wait for each other in a circle (ADR 35);
 * 2. of many appends that write all their streams, store them all; the unique indexes of keys and versions refuse what stands there already, and what
 *    is not there yet, a version that somebody expects and nobody has written, is looked for (ADR 39);
 * 3. where that was refused, and of few appends at once, look for what cannot be stored now, keys and versions at once: a
 *    stored key beats a version conflict; then store all the others;
 * 4. link, and move the counter on.
 * Answered is what was found in step 3, an append a row (1 stored before, 2 key reused, 3 version conflict), and then one row
 * with verdict 0 for all the others, which stand behind each other in their order. The version of a stream is that of its
 * last event (ADR 38).
 *
 * A session that plans these statements while the ledger is empty keeps the plans. So all look-ups are by an index for each
 * row, and the sessions that append deny the planner everything that would read a whole table (`appendingSession`).
 */

/** What one append more costs to look for is less than what trying costs, up to so many. */
const manyAppends = 8;

/** Numbers, hashes and inserts; all of the batch, or what has the verdict 0. */
const store = `
  WITH stored AS (
    INSERT INTO event (ledger, position, stream, version, category, type, causation, recorded_at, committed_at, canonical, event_hash, leaf)
    SELECT in_ledger, hashed.position, hashed.stream, hashed.version, split_part(hashed.stream, '/', 1),
           hashed.type, hashed.causation, now_recorded, now_committed, hashed.canonical, hashed.event_hash,
           log_leaf(counter.hash, hashed.position, now_recorded, now_committed, hashed.event_hash)
    FROM (
      -- OFFSET 0: pulled up, the hash would be computed once for the event and once more for the leaf.
      SELECT streams[e.write] AS stream, e.version, e.type, e.causation, e.canonical,
             counter.position + e.place - coalesce(left_out[write_appends[e.write]], 0) AS position,
             log_hash(counter.hash, convert_to(e.canonical, 'UTF8')) AS event_hash
      FROM unnest(in_event_writes, in_versions, in_types, in_causations, in_canonicals)
        WITH ORDINALITY e(write, version, type, causation, canonical, place)
      WHERE verdicts IS NULL OR verdicts[write_appends[e.write]] = 0
      OFFSET 0
    ) hashed
    RETURNING position, leaf
  )
  SELECT string_agg(leaf, ''::bytea ORDER BY position) INTO stored_leaves FROM stored;

  INSERT INTO append_key (ledger, key, first_position, event_count, request_hash)
  SELECT in_ledger, a.key, counter.position + 1 + a.before - coalesce(left_out[a.place], 0), a.event_count, a.request_hash
  FROM unnest(in_keys, in_offsets, in_append_counts, in_request_hashes)
    WITH ORDINALITY a(key, before, event_count, request_hash, place)
  WHERE verdicts IS NULL OR verdicts[a.place] = 0;
`;

/** Verdicts of what cannot be stored now, and how many events are left. */
const look = `
  FOR hindrance IN
    SELECT a.place AS append, CASE WHEN known.request_hash = a.request_hash THEN 1 ELSE 2 END AS verdict,
           known.first_position, known.event_count, NULL::bigint AS write, NULL::integer AS actual
    FROM unnest(in_keys, in_request_hashes) WITH ORDINALITY a(key, request_hash, place)
    CROSS JOIN LATERAL (
      SELECT k.request_hash, k.first_position, k.event_count FROM append_key k WHERE k.ledger = in_ledger AND k.key = a.key OFFSET 0
    ) known
    UNION ALL
    SELECT w.append, 3, NULL, NULL, w.place, coalesce(last.version, 0)
    FROM unnest(in_write_appends, in_streams, in_expected) WITH ORDINALITY w(append, stream, expected, place)
    LEFT JOIN LATERAL (
      SELECT e.version FROM event e WHERE e.ledger = in_ledger AND e.stream = w.stream ORDER BY e.version DESC LIMIT 1
    ) last ON true
    WHERE w.expected <> coalesce(last.version, 0)
    ORDER BY verdict, write
  LOOP
    verdicts := coalesce(verdicts, array_fill(0, ARRAY[cardinality(in_keys)]));
    CONTINUE WHEN verdicts[hindrance.append] <> 0;
    verdicts[hindrance.append] := hindrance.verdict;
    append := hindrance.append;
    verdict := hindrance.verdict;
    first_position := hindrance.first_position;
    event_count := hindrance.event_count;
    recorded_at := (SELECT e.recorded_at FROM event e WHERE e.ledger = in_ledger AND e.position = hindrance.first_position);
    conflict_write := hindrance.write;
    actual := hindrance.actual;
    RETURN NEXT;
  END LOOP;

  IF verdicts IS NOT NULL THEN
    FOR i IN 1 .. cardinality(in_keys) LOOP
      left_out[i] := left_out_count;
      left_out_count := left_out_count + CASE verdicts[i] WHEN 0 THEN 0 ELSE in_append_counts[i] END;
    END LOOP;
  END IF;
  stored_count := cardinality(in_canonicals) - left_out_count;
`;

export const appendBatch = `
CREATE FUNCTION append_batch(
  in_ledger text, in_wall_now bigint,
  in_keys text[], in_request_hashes text[], in_offsets integer[], in_append_counts integer[],
  in_write_appends integer[], in_streams text[], in_expected integer[],
  in_event_writes integer[], in_versions integer[], in_types text[], in_causations text[], in_canonicals text[]
) RETURNS TABLE (append integer, verdict integer, first_position bigint, event_count integer, recorded_at bigint, conflict_write integer, actual integer)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  counter ledger%ROWTYPE;
  -- As variables: an element of an array that is a parameter is looked for from the array's beginning.
  streams text[] := in_streams;
  write_appends integer[] := in_write_appends;
  hindrance record;
  -- Of each append; NULL where the whole batch is stored.
  verdicts integer[];
  left_out integer[];
  left_out_count integer := 0;
  stored_count integer := cardinality(in_canonicals);
  is_stored boolean := false;
  stored_leaves bytea;
  now_wall bigint;
  now_recorded bigint;
  now_committed bigint;
  clock_event jsonb;
BEGIN
  SELECT * INTO counter FROM ledger WHERE id = in_ledger FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no ledger %', in_ledger USING ERRCODE = 'TZ001';
  END IF;

  now_wall := CASE counter.wall WHEN 'given' THEN in_wall_now ELSE wall_ms() END;
  now_recorded := greatest(counter.recorded_at, ledger_ms(counter, now_wall));
  now_committed := greatest(counter.committed_at, now_wall);

  -- No index refuses an append that rests on a stream and does not write it.
  IF cardinality(in_keys) >= ${manyAppends} AND now_wall IS NOT NULL
    AND cardinality(in_streams) = (SELECT count(DISTINCT written) FROM unnest(in_event_writes) written)
  THEN
    BEGIN
      IF EXISTS (
        SELECT FROM unnest(in_streams, in_expected) w(stream, expected)
        WHERE w.expected > 0 AND NOT EXISTS (
          SELECT FROM event e WHERE e.ledger = in_ledger AND e.stream = w.stream AND e.version = w.expected OFFSET 0
        )
      ) THEN
        RAISE unique_violation;
      END IF;
      ${store}
      is_stored := true;
    EXCEPTION WHEN unique_violation THEN
      NULL;
    END;
  END IF;
  IF NOT is_stored THEN
    ${look}
    IF stored_count = 0 THEN
      RETURN;
    END IF;
    IF now_wall IS NULL THEN
      RAISE EXCEPTION 'ledger % has no wall clock of its own: wallNow must be given', in_ledger USING ERRCODE = 'TZ004';
    END IF;
    ${store}
  END IF;

  counter.link := log_link(counter.hash, counter.link, counter.position + 1, stored_count, stored_leaves);
  INSERT INTO batch (ledger, first_position, event_count, recorded_at, committed_at, link)
  VALUES (in_ledger, counter.position + 1, stored_count, now_recorded, now_committed, counter.link);

  IF 'ClockSet' = ANY (in_types) OR 'EpochOpened' = ANY (in_types) THEN
    FOR clock_event IN
      SELECT e.canonical::jsonb FROM unnest(in_event_writes, in_types, in_canonicals) WITH ORDINALITY e(write, type, canonical, place)
      WHERE e.type IN ('ClockSet', 'EpochOpened') AND streams[e.write] = 'ledger'
        AND (verdicts IS NULL OR verdicts[write_appends[e.write]] = 0)
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
    IF counter.clock_rate < 0 THEN
      RAISE EXCEPTION 'the clock of ledger % cannot run backward', in_ledger USING ERRCODE = 'check_violation';
    END IF;
    UPDATE ledger SET
      epoch = counter.epoch, clock_anchor_ledger = counter.clock_anchor_ledger, clock_anchor_wall = counter.clock_anchor_wall,
      clock_rate = counter.clock_rate, clock_until = counter.clock_until
    WHERE id = in_ledger;
  END IF;

  UPDATE ledger
  SET position = counter.position + stored_count, recorded_at = now_recorded, committed_at = now_committed, link = counter.link
  WHERE id = in_ledger;

  append := NULL;
  verdict := 0;
  first_position := counter.position + 1;
  event_count := stored_count;
  recorded_at := now_recorded;
  conflict_write := NULL;
  actual := NULL;
  RETURN NEXT;
END $$;
`;
