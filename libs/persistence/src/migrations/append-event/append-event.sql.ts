/**
 * One event to one stream, most of what is ever appended: the same as `append_batch` of it, to the byte, without arrays and
 * what goes round them, which cost a single event more than the event does (ADR 40). Whatever is not plain is left to
 * `append_batch`: a key or a version that stands in the way, an event that sets the clock or opens an epoch.
 */
export const appendEvent = `
CREATE FUNCTION append_event(
  in_ledger text, in_wall_now bigint, in_key text, in_request_hash text,
  in_stream text, in_expected integer, in_type text, in_causation text, in_canonical text
) RETURNS TABLE (append integer, verdict integer, first_position bigint, event_count integer, recorded_at bigint, conflict_write integer, actual integer)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  counter ledger%ROWTYPE;
  now_wall bigint;
  now_recorded bigint;
  now_committed bigint;
  hash bytea;
  stored_leaf bytea;
BEGIN
  SELECT * INTO counter FROM ledger WHERE id = in_ledger FOR NO KEY UPDATE;
  now_wall := CASE counter.wall WHEN 'given' THEN in_wall_now ELSE wall_ms() END;
  IF counter.id IS NULL OR now_wall IS NULL OR in_type IN ('ClockSet', 'EpochOpened')
    OR EXISTS (SELECT FROM append_key k WHERE k.ledger = in_ledger AND k.key = in_key)
    OR in_expected <> coalesce(
      (SELECT e.version FROM event e WHERE e.ledger = in_ledger AND e.stream = in_stream ORDER BY e.version DESC LIMIT 1), 0)
  THEN
    RETURN QUERY SELECT * FROM append_batch(
      in_ledger, in_wall_now, ARRAY[in_key], ARRAY[in_request_hash], ARRAY[0], ARRAY[1],
      ARRAY[1], ARRAY[in_stream], ARRAY[in_expected],
      ARRAY[1], ARRAY[in_expected + 1], ARRAY[in_type], ARRAY[in_causation], ARRAY[in_canonical]
    );
    RETURN;
  END IF;

  now_recorded := greatest(counter.recorded_at, ledger_ms(counter, now_wall));
  now_committed := greatest(counter.committed_at, now_wall);
  counter.position := counter.position + 1;
  hash := log_hash(counter.hash, convert_to(in_canonical, 'UTF8'));
  stored_leaf := log_leaf(counter.hash, counter.position, now_recorded, now_committed, hash);
  counter.link := log_link(counter.hash, counter.link, counter.position, 1, stored_leaf);

  INSERT INTO event (ledger, position, stream, version, category, type, causation, recorded_at, committed_at, canonical, event_hash, leaf)
  VALUES (in_ledger, counter.position, in_stream, in_expected + 1, split_part(in_stream, '/', 1),
          in_type, in_causation, now_recorded, now_committed, in_canonical, hash, stored_leaf);
  INSERT INTO append_key (ledger, key, first_position, event_count, request_hash)
  VALUES (in_ledger, in_key, counter.position, 1, in_request_hash);
  INSERT INTO batch (ledger, first_position, event_count, recorded_at, committed_at, link)
  VALUES (in_ledger, counter.position, 1, now_recorded, now_committed, counter.link);
  UPDATE ledger
  SET position = counter.position, recorded_at = now_recorded, committed_at = now_committed, link = counter.link
  WHERE id = in_ledger;

  verdict := 0;
  first_position := counter.position;
  event_count := 1;
  recorded_at := now_recorded;
  RETURN NEXT;
END $$;
`;
