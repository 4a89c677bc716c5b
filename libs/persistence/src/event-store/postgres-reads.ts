import type { Pool } from 'pg';
import type { EventId, Instant, LedgerId, Stored, StreamName } from '@taizhang/domain';
import { msOf } from '@taizhang/domain';
import { resolveCorrections } from './corrections';
import { keyOfEventId, storedEvent } from './envelope';
import { eventsOfText, placesAndEnvelopes } from './events-of-text';
import type {
  EntryRange,
  EventStore,
  LedgerHead,
  ReadPoint,
  StoredAppend,
  StoredProof,
  StreamRead,
} from './event-store';
import { EventStoreError } from './event-store.errors';
import { hashText, type HashAlgorithm } from './hashes';
import { headOf, type LedgerRow } from './ledger-head';
import { together } from './together';

interface EventRow {
  readonly position: number;
  readonly recorded_at: number;
  readonly committed_at: number;
  readonly canonical: string;
}

const columns = 'position, recorded_at, committed_at, canonical';
const maxPosition = Number.MAX_SAFE_INTEGER;

const stored = (ledger: LedgerId, row: EventRow): Stored =>
  storedEvent(ledger, {
    position: row.position,
    recordedAtMs: row.recorded_at,
    committedAtMs: row.committed_at,
    canonical: row.canonical,
  });

const unknown = (ledger: LedgerId): EventStoreError => new EventStoreError('LedgerUnknown', `no ledger ${ledger}`);

interface StreamRange {
  readonly stream: StreamName;
  readonly after: number;
  readonly upTo: number;
}
/** More in one call would make the short streams wait for the long ones. */
const mostTogether = 16;
/** Events of a stream in one text: no stream is too long for one value of the server. */
const mostInText = 1_000;

/** Streams, each as one JSON text. */
const streamsAsTexts = `
  SELECT '[' || e.events || ']' AS events
  FROM unnest($2::text[], $3::integer[], $4::bigint[]) WITH ORDINALITY asked(stream, after, up_to, place)
  CROSS JOIN LATERAL (
    SELECT string_agg(${placesAndEnvelopes}, ',' ORDER BY version) AS events
    FROM (SELECT version, ${columns} FROM event
      WHERE ledger = $1 AND stream = asked.stream AND version > asked.after AND position <= asked.up_to
      ORDER BY version LIMIT ${mostInText}) entry
  ) e ORDER BY asked.place`;

/** Every read of the port, each one prepared statement. */
export class PostgresReads {
  private readonly entries = new Map<LedgerId, (asked: StreamRange) => Promise<readonly Stored[]>>();

  constructor(private readonly pool: Pool) {}

  async ledgers(): Promise<readonly LedgerHead[]> {
    return (await this.query<LedgerRow>('ledgers', 'SELECT * FROM ledger ORDER BY id', [])).map(headOf);
  }

  async head(ledger: LedgerId): Promise<LedgerHead> {
    const [row] = await this.query<LedgerRow>('head', 'SELECT * FROM ledger WHERE id = $1', [ledger]);
    if (row === undefined) throw unknown(ledger);
    return headOf(row);
  }

  /** Never before the last recorded time, as the next event would be. */
  async nowMs(ledger: LedgerId, wallNow?: Instant): Promise<number> {
    const text = `SELECT greatest(l.recorded_at, ledger_ms(l, clock.wall)) AS now, clock.wall IS NULL AS unknown FROM ledger l
      CROSS JOIN LATERAL (SELECT CASE l.wall WHEN 'given' THEN $2::bigint ELSE wall_ms() END) clock(wall) WHERE l.id = $1`;
    const [row] = await this.query<{ now: number; unknown: boolean }>('now', text, [
      ledger,
      wallNow === undefined ? null : msOf(wallNow),
    ]);
    if (row === undefined) throw unknown(ledger);
    if (row.unknown) throw new EventStoreError('WallNowMissing', `ledger ${ledger} has no wall clock of its own`);
    return row.now;
  }

  async readStream(ledger: LedgerId, stream: StreamName, { upTo, asOf }: ReadPoint = {}): Promise<StreamRead> {
    const entries = await this.readEntries(ledger, stream, { ...(upTo !== undefined && { upTo }) });
    const resolved = resolveCorrections(entries);
    const events = asOf === undefined ? resolved : resolved.filter((event) => event.effectiveAt <= asOf);
    return { events, version: entries.length };
  }

  async readEntries(
    ledger: LedgerId,
    stream: StreamName,
    { upTo = maxPosition, afterVersion = 0, backward = false, limit }: EntryRange = {},
  ): Promise<readonly Stored[]> {
    if (backward || limit !== undefined) {
      const text = `SELECT ${columns} FROM event WHERE ledger = $1 AND stream = $2 AND version > $3 AND position <= $4
        ORDER BY version ${backward ? 'DESC' : 'ASC'} LIMIT $5`;
      const values = [ledger, stream, afterVersion, upTo, limit];
      const rows = await this.query<EventRow>(backward ? 'stream_backward' : 'stream_start', text, values);
      return rows.map((row) => stored(ledger, row));
    }
    let entriesOf = this.entries.get(ledger);
    if (entriesOf === undefined) {
      entriesOf = together((asked) => this.readTogether(ledger, asked), mostTogether);
      this.entries.set(ledger, entriesOf);
    }
    const events = [...(await entriesOf({ stream, after: afterVersion, upTo }))];
    for (let last = events.length; last === mostInText;) {
      const more = await entriesOf({ stream, after: afterVersion + events.length, upTo });
      events.push(...more);
      last = more.length;
    }
    return events;
  }

  private async readTogether(ledger: LedgerId, asked: readonly StreamRange[]): Promise<readonly Stored[][]> {
    const rows = await this.query<{ events: string | null }>('streams', streamsAsTexts, [
      ledger,
      asked.map(({ stream }) => stream),
      asked.map(({ after }) => after),
      asked.map(({ upTo }) => upTo),
    ]);
    return rows.map(({ events }) => (events === null ? [] : eventsOfText(ledger, events)));
  }

  async streamVersion(ledger: LedgerId, stream: StreamName): Promise<number> {
    const text = 'SELECT version FROM event WHERE ledger = $1 AND stream = $2 ORDER BY version DESC LIMIT 1';
    const [row] = await this.query<{ version: number }>('stream_version', text, [ledger, stream]);
    return row?.version ?? 0;
  }

  async readFeed(ledger: LedgerId, input: Parameters<EventStore['readFeed']>[1]): Promise<readonly Stored[]> {
    const { after, limit, upTo = maxPosition, categories, backward = false } = input;
    const ofCategories = categories === undefined ? '' : 'AND category = ANY ($5)';
    const text = `SELECT ${columns} FROM event WHERE ledger = $1 AND position > $2 AND position <= $3 ${ofCategories}
      ORDER BY position ${backward ? 'DESC' : 'ASC'} LIMIT $4`;
    const name = `feed${categories === undefined ? '' : '_of_categories'}${backward ? '_backward' : ''}`;
    const values = [ledger, after, upTo, limit, ...(categories === undefined ? [] : [categories])];
    const rows = await this.query<EventRow>(name, text, values);
    return rows.map((row) => stored(ledger, row));
  }

  async findAppend(ledger: LedgerId, key: string): Promise<StoredAppend | undefined> {
    const text = 'SELECT first_position, event_count, request_hash FROM append_key WHERE ledger = $1 AND key = $2';
    const [row] = await this.query<{ first_position: number; event_count: number; request_hash: string }>('key', text, [
      ledger,
      key,
    ]);
    return row && { key, requestHash: row.request_hash, firstPosition: row.first_position, count: row.event_count };
  }

  async findEvent(
    ledger: LedgerId,
    at: { readonly id: string } | { readonly position: number },
  ): Promise<StoredProof | undefined> {
    const position = 'position' in at ? at.position : await this.positionOf(ledger, at.id);
    if (position === undefined) return undefined;
    const text = `SELECT ${columns}, event_hash, leaf, (SELECT hash FROM ledger WHERE id = $1) AS hash
      FROM event WHERE ledger = $1 AND position = $2`;
    type ProofRow = EventRow & { event_hash: Buffer; leaf: Buffer; hash: HashAlgorithm };
    const [row] = await this.query<ProofRow>('proof', text, [ledger, position]);
    return (
      row && {
        event: stored(ledger, row),
        canonical: row.canonical,
        eventHash: hashText(row.hash, row.event_hash),
        leaf: hashText(row.hash, row.leaf),
      }
    );
  }

  async effectsOf(ledger: LedgerId, id: EventId): Promise<readonly Stored[]> {
    const text = `SELECT ${columns} FROM event WHERE ledger = $1 AND causation = $2 ORDER BY position`;
    return (await this.query<EventRow>('effects', text, [ledger, id])).map((row) => stored(ledger, row));
  }

  async positionAt(ledger: LedgerId, knownOn: Instant): Promise<number> {
    const text = `SELECT first_position + event_count - 1 AS position FROM batch
      WHERE ledger = $1 AND recorded_at <= $2 ORDER BY recorded_at DESC, first_position DESC LIMIT 1`;
    const [row] = await this.query<{ position: number }>('position_at', text, [ledger, msOf(knownOn)]);
    return row?.position ?? 0;
  }

  private async positionOf(ledger: LedgerId, id: string): Promise<number | undefined> {
    const named = keyOfEventId(id);
    const append = named && (await this.findAppend(ledger, named.key));
    return append && named.ordinal <= append.count ? append.firstPosition + named.ordinal - 1 : undefined;
  }

  private async query<R extends object>(name: string, text: string, values: unknown[]): Promise<readonly R[]> {
    return (await this.pool.query<R & Record<string, unknown>>({ name: `log_${name}`, text, values })).rows;
  }
}
