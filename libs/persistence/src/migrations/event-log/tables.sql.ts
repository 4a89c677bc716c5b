/**
 * Tables of the log. Times are whole milliseconds since 1970: the driver would drop the microseconds of a timestamptz.
 * The canonical bytes are text, since jsonb keeps neither their order nor their spacing.
 */
export const logTables = `
CREATE TABLE ledger (
  id text PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
  kind text NOT NULL CHECK (kind IN ('official', 'drill')),
  wall text NOT NULL CHECK (wall IN ('database', 'given')),
  hash text NOT NULL CHECK (hash IN ('sha256', 'sm3')),
  starts_at bigint NOT NULL,
  genesis bytea NOT NULL,
  epoch integer NOT NULL DEFAULT 1,
  position bigint NOT NULL DEFAULT 0,
  recorded_at bigint NOT NULL,
  committed_at bigint NOT NULL,
  link bytea NOT NULL,
  clock_anchor_ledger bigint NOT NULL,
  clock_anchor_wall bigint NOT NULL,
  clock_rate bigint NOT NULL CHECK (clock_rate >= 0),
  clock_until bigint
) WITH (fillfactor = 10);
COMMENT ON TABLE ledger IS 'The counter of each ledger: its row is taken last by every append, and held until the commit.';

CREATE TABLE event (
  ledger text NOT NULL,
  position bigint NOT NULL,
  stream text NOT NULL,
  version integer NOT NULL,
  category text NOT NULL,
  type text NOT NULL,
  causation text,
  recorded_at bigint NOT NULL,
  committed_at bigint NOT NULL,
  canonical text NOT NULL,
  event_hash bytea NOT NULL,
  leaf bytea NOT NULL,
  PRIMARY KEY (ledger, position),
  UNIQUE (ledger, stream, version)
) PARTITION BY LIST (ledger);
CREATE INDEX event_causation ON event (ledger, causation) WHERE causation IS NOT NULL;

CREATE TABLE stream_version (
  ledger text NOT NULL,
  stream text NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (ledger, stream)
) WITH (fillfactor = 70);

CREATE TABLE append_key (
  ledger text NOT NULL,
  key text NOT NULL,
  first_position bigint NOT NULL,
  event_count integer NOT NULL,
  request_hash text NOT NULL,
  PRIMARY KEY (ledger, key)
);
COMMENT ON TABLE append_key IS 'Not partitioned: a key stays unique when a ledger is split by position. The n-th event of an append is key#n.';

CREATE TABLE batch (
  ledger text NOT NULL,
  first_position bigint NOT NULL,
  event_count integer NOT NULL,
  recorded_at bigint NOT NULL,
  committed_at bigint NOT NULL,
  link bytea NOT NULL,
  PRIMARY KEY (ledger, first_position)
);
CREATE INDEX batch_recorded_at ON batch (ledger, recorded_at, first_position);

CREATE TABLE reader (
  name text PRIMARY KEY,
  token bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE reader IS 'The fencing token of a reader rises with each new leader; a leader with an old one can write nothing more.';

CREATE TABLE reader_checkpoint (
  reader text NOT NULL REFERENCES reader (name),
  ledger text NOT NULL REFERENCES ledger (id) ON DELETE CASCADE,
  position bigint NOT NULL,
  token bigint NOT NULL,
  PRIMARY KEY (reader, ledger)
) WITH (fillfactor = 50);

CREATE TABLE read_model (
  name text PRIMARY KEY
);
COMMENT ON TABLE read_model IS 'Names of the tables that a dropped drill must be removed from; each has a column ledger.';
`;
