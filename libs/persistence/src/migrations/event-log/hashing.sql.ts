/** The stored hashes, byte by byte as in hashes.ts; the test vectors hold both to the same results. */
export const hashing = `
CREATE FUNCTION log_hash(algorithm text, data bytea) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE algorithm WHEN 'sha256' THEN sha256(data) ELSE public.digest(data, algorithm) END
$$;

CREATE FUNCTION log_leaf(algorithm text, in_position bigint, in_recorded_at bigint, in_committed_at bigint, in_event_hash bytea)
RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT public.log_hash(algorithm,
    '\\x01'::bytea || CASE algorithm WHEN 'sha256' THEN '\\x01'::bytea ELSE '\\x02'::bytea END
    || int8send(in_position) || int8send(in_recorded_at) || int8send(in_committed_at) || in_event_hash)
$$;

CREATE FUNCTION log_link(algorithm text, previous bytea, in_first_position bigint, in_count integer, leaves bytea)
RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT public.log_hash(algorithm,
    'taizhang/link/1'::bytea || previous || int8send(in_first_position) || int4send(in_count) || leaves)
$$;

CREATE FUNCTION log_genesis(algorithm text, in_ledger text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT public.log_hash(algorithm,
    'taizhang/genesis/1'::bytea || convert_to(in_ledger, 'UTF8') || convert_to('{"hash":"' || algorithm || '"}', 'UTF8'))
$$;

CREATE FUNCTION instant_ms(value text) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT round(extract(epoch FROM value::timestamptz) * 1000)::bigint
$$;

CREATE FUNCTION wall_ms() RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint
$$;

CREATE FUNCTION ledger_ms(clock ledger, wall bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT least(clock.clock_until, clock.clock_anchor_ledger + greatest(0, wall - clock.clock_anchor_wall) * clock.clock_rate)
$$;
`;
