import { msOf, type LedgerId, type LedgerOpened } from '@taizhang/domain';
import type { PoolClient } from 'pg';
import { placedEvent } from '../event-store/envelope';
import { EventStoreError } from '../event-store/event-store.errors';
import { genesisOf } from '../event-store/hashes';
import { postgresLogSource } from '../event-store/postgres-log-source';
import type { VerifyReport } from '../event-store/event-store';
import { startOfWalk, type Walk } from '../event-store/verify-event';
import { followEvent, verifyLog } from '../event-store/verify-log';
import { LedgerImportFault } from './ledger-lines.errors';
import { lineFaults } from './line-faults';
import { readLedgerLines, type LedgerReading, type ReadBatch } from './read-ledger-lines';

const eventsOfInsert = 1_000;

/**
 * Takes an exported ledger in, with the positions, times, hashes and links that it had. The client's transaction must be one of
 * `taizhang_owner`: the application can insert nothing by itself. What the reading cannot tell line by line (keys, versions,
 * clock) is told by verifying what was written; whoever called rolls back when this throws.
 */
export async function importLedger(client: PoolClient, lines: AsyncIterable<string>): Promise<VerifyReport> {
  const reading = await readLedgerLines(lines);
  await refuseOpen(client, reading.ledger);
  await client.query('SELECT create_event_partition($1)', [reading.ledger]);
  await write(client, reading);
  const report = await verifyLog(await postgresLogSource(client, reading.ledger));
  const [damage] = report.damages;
  if (damage !== undefined)
    throw new LedgerImportFault(await lineOf(client, reading.ledger, damage.position), lineFaults.damaged(damage));
  return report;
}

async function refuseOpen(client: PoolClient, ledger: LedgerId): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM ledger WHERE id = $1', [ledger]);
  if (rowCount !== 0) throw new EventStoreError('LedgerAlreadyOpen', `ledger ${ledger} is there already`);
}

async function write(client: PoolClient, { ledger, hash, batches }: LedgerReading): Promise<void> {
  const walk = startOfWalk();
  let opened: LedgerOpened['payload'] | undefined;
  let link: Uint8Array = genesisOf(hash, ledger);
  let pending: ReadBatch[] = [];
  for await (const batch of batches) {
    opened ??= openingOf(batch);
    for (const row of batch.events) followEvent(walk, row, placedEvent(ledger, row, row.envelope));
    link = batch.batch.link;
    pending.push(batch);
    if (pending.reduce((sum, { events }) => sum + events.length, 0) < eventsOfInsert) continue;
    await writeBatches(client, ledger, pending);
    pending = [];
  }
  await writeBatches(client, ledger, pending);
  if (opened !== undefined) await writeHead(client, { ledger, hash, opened, link, walk });
}

function openingOf({ events: [first] }: ReadBatch): LedgerOpened['payload'] {
  if (first?.type !== 'LedgerOpened') throw new LedgerImportFault(4, lineFaults.notOpening);
  return first.envelope.payload as LedgerOpened['payload'];
}

async function writeBatches(client: PoolClient, ledger: LedgerId, batches: readonly ReadBatch[]): Promise<void> {
  const events = batches.flatMap((each) => each.events);
  const appends = batches.flatMap((each) => each.appends);
  const heads = batches.map(({ batch }) => batch);
  await client.query(
    `INSERT INTO event (ledger, position, stream, version, category, type, causation, recorded_at, committed_at, canonical, event_hash, leaf)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::bigint[], $10::text[], $11::bytea[], $12::bytea[])`,
    [
      ledger,
      ...[events.map((each) => each.position), events.map((each) => each.stream), events.map((each) => each.version)],
      ...[
        events.map((each) => each.category),
        events.map((each) => each.type),
        events.map((each) => each.causation ?? null),
      ],
      ...[events.map((each) => each.recordedAtMs), events.map((each) => each.committedAtMs)],
      ...[events.map((each) => each.canonical), events.map((each) => each.eventHash), events.map((each) => each.leaf)],
    ],
  );
  await client.query(
    `INSERT INTO append_key (ledger, key, first_position, event_count, request_hash)
     SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::int[], $5::text[])`,
    [
      ledger,
      ...[appends.map(({ key }) => key), appends.map(({ firstPosition }) => firstPosition)],
      ...[appends.map(({ count }) => count), appends.map(({ requestHash }) => requestHash)],
    ],
  );
  await client.query(
    `INSERT INTO batch (ledger, first_position, event_count, recorded_at, committed_at, link)
     SELECT $1, * FROM unnest($2::bigint[], $3::int[], $4::bigint[], $5::bigint[], $6::bytea[])`,
    [
      ledger,
      ...[heads.map(({ firstPosition }) => firstPosition), heads.map(({ count }) => count)],
      ...[
        heads.map((each) => each.recordedAtMs),
        heads.map((each) => each.committedAtMs),
        heads.map(({ link }) => link),
      ],
    ],
  );
}

interface Head {
  readonly ledger: LedgerId;
  readonly hash: LedgerReading['hash'];
  readonly opened: LedgerOpened['payload'];
  readonly link: Uint8Array;
  readonly walk: Walk;
}

/** The counter, as the events left it. */
async function writeHead(client: PoolClient, { ledger, hash, opened, link, walk }: Head): Promise<void> {
  const { clock } = walk;
  await client.query(
    `INSERT INTO ledger (id, kind, wall, hash, starts_at, genesis, epoch, position, recorded_at, committed_at, link,
       clock_anchor_ledger, clock_anchor_wall, clock_rate, clock_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[ledger, opened.kind, opened.wall, hash, msOf(opened.startsAt), genesisOf(hash, ledger)],
      ...[walk.epoch, walk.position, walk.recordedAtMs, walk.committedAtMs, link],
      ...[clock && msOf(clock.anchorLedger), clock && msOf(clock.anchorWall), clock?.rate ?? 0],
      clock?.until === undefined ? null : msOf(clock.until),
    ],
  );
}

/** Where an event stands in the file: behind the opening, its batches and its appends. */
async function lineOf(client: PoolClient, ledger: LedgerId, position: number): Promise<number> {
  const { rows } = await client.query<{ line: number }>(
    `SELECT 1 + $2::bigint + (SELECT count(*) FROM batch WHERE ledger = $1 AND first_position <= $2)
       + (SELECT count(*) FROM append_key WHERE ledger = $1 AND first_position <= $2) AS line`,
    [ledger, position],
  );
  return Number(rows[0]?.line ?? position);
}
