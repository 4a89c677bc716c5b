import { rm } from 'node:fs/promises';
import { ledgerId } from '@taizhang/domain';
import type { Pool, PoolClient } from 'pg';
import { inSnapshot } from '../../database/in-transaction';
import type { LedgerHead } from '../../event-store/event-store';
import { genesisOf } from '../../event-store/hashes';
import type { NoteSigner } from '../../evidence/signed-note';
import type { ObjectStore } from '../../file-store/object-store';
import { linesOfLedger } from '../../ledger-lines';
import { segmentFormat, type ArchivedHead, type KeptObject, type SegmentLedger } from '../backup-manifest';
import { heldLedgers } from '../held-ledgers';
import { keepObject } from '../kept-objects';
import { destructionInLine } from '../keyring-backup';
import { writeLines } from '../line-files';
import { beginSegment, publishSegment, type ArchiveEnd } from './archive-folder';

/** The log is not the one that an archive holds: some of what was archived is gone or another event now. */
export class LogParted extends Error {
  readonly code = 'LogParted';

  constructor(readonly at: { readonly ledger: string; readonly position: number }) {
    super(`ledger ${at.ledger} is not the one that is archived: event ${at.position} is gone or another one now`);
  }
}

export interface SegmentInput {
  /** Of a role that reads the log. */
  readonly database: Pool;
  readonly objects: ObjectStore;
  /** Where files are kept by their hashes: the folder of all backups. */
  readonly folder: string;
  readonly house: string;
  readonly signer: NoteSigner;
  /** More of a ledger at once makes another segment; a batch is never cut. */
  readonly eventsAtMost: number;
  /** Writes keys that these events may name, before the segment that holds them is there. */
  readonly keepKeys: () => Promise<void>;
}

/** What a ledger has that the archive does not. */
interface Range {
  readonly head: LedgerHead;
  readonly first: number;
  readonly last: number;
  readonly after: string;
  readonly link: string;
}

export interface WrittenSegment {
  readonly end: ArchiveEnd;
  readonly events: number;
}

/** One segment of what has come into the log, in one snapshot; undefined where nothing has. */
export async function writeSegment(input: SegmentInput, end: ArchiveEnd): Promise<WrittenSegment | undefined> {
  const { database, eventsAtMost } = input;
  let making: string | undefined;
  try {
    const written = await inSnapshot(database, 'READ ONLY', async (client) => {
      const heads = await heldLedgers(client);
      const due = await rangesDue(client, heads, end, eventsAtMost);
      if (due.length === 0 && heads.length === end.heads.size) return undefined;
      making = await beginSegment(end);
      const ledgers: SegmentLedger[] = [];
      const spoken: SpokenOf = { files: new Set(), destroyed: 0 };
      for (const range of due) ledgers.push(await writeRange(client, making, range, spoken));
      return { heads: headsAfter(heads, due, end), ledgers, spoken };
    });
    if (written === undefined || making === undefined) return undefined;
    const files = await keepNamed(input, written.spoken.files);
    await input.keepKeys();
    const { heads, ledgers, spoken } = written;
    const destroyed = end.destroyed === undefined ? {} : { destroyed: end.destroyed + spoken.destroyed };
    const number = end.number + 1;
    const about = { house: input.house, number, previous: end.previous, madeAt: new Date().toISOString() };
    const manifest = { format: segmentFormat, ...about, ledgers, heads, files, ...destroyed } as const;
    const events = ledgers.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    return { end: await publishSegment(end, making, manifest, input.signer), events };
  } finally {
    if (making !== undefined) await rm(making, { recursive: true, force: true });
  }
}

const headsAfter = (heads: readonly LedgerHead[], due: readonly Range[], end: ArchiveEnd): readonly ArchivedHead[] =>
  heads.flatMap(({ ledger }) => {
    const range = due.find(({ head }) => head.ledger === ledger);
    const head = range === undefined ? end.heads.get(ledger) : { ledger, position: range.last, link: range.link };
    return head === undefined ? [] : [head];
  });

async function rangesDue(
  client: PoolClient,
  heads: readonly LedgerHead[],
  end: ArchiveEnd,
  eventsAtMost: number,
): Promise<readonly Range[]> {
  const due: Range[] = [];
  for (const head of heads) {
    const known = await stillKnown(client, head, end.heads.get(head.ledger));
    if (known.position === head.position && known.link === head.link) continue;
    const { position: last, link } = await endOfRange(client, head, known.position, eventsAtMost);
    due.push({ head, first: known.position + 1, last, after: known.link, link });
  }
  return due;
}

/** Up to where the archive holds this very ledger: a drill may have been dropped and opened again under its name. */
async function stillKnown(
  client: PoolClient,
  head: LedgerHead,
  known: ArchivedHead | undefined,
): Promise<{ readonly position: number; readonly link: string }> {
  const { ledger, hash } = head;
  const none = { position: 0, link: genesisOf(hash, ledger).toString('hex') };
  if (known === undefined) return none;
  const batch = await batchUpTo(client, ledger, known.position);
  if (batch?.position === known.position && batch.link === known.link) return known;
  if (head.kind === 'drill') return none;
  throw new LogParted({ ledger, position: known.position });
}

interface BatchEnd {
  readonly first: number;
  readonly position: number;
  readonly link: string;
}

/** The last batch that begins up to a position. */
async function batchUpTo(client: PoolClient, ledger: string, position: number): Promise<BatchEnd | undefined> {
  const { rows } = await client.query<{ first_position: number; event_count: number; link: Buffer }>(
    `SELECT first_position, event_count, link FROM batch
     WHERE ledger = $1 AND first_position <= $2 ORDER BY first_position DESC LIMIT 1`,
    [ledger, position],
  );
  const [batch] = rows;
  if (batch === undefined) return undefined;
  const { first_position: first, event_count: count, link } = batch;
  return { first, position: first + count - 1, link: link.toString('hex') };
}

/** The last batch that ends within so many events; a longer one is taken whole. */
async function endOfRange(
  client: PoolClient,
  { ledger, position, link }: LedgerHead,
  after: number,
  eventsAtMost: number,
): Promise<Pick<BatchEnd, 'position' | 'link'>> {
  const limit = after + eventsAtMost;
  if (position <= limit) return { position, link };
  const reaching = await batchUpTo(client, ledger, limit);
  if (reaching === undefined || reaching.position <= limit) return reaching ?? { position, link };
  const before = await batchUpTo(client, ledger, reaching.first - 1);
  return before !== undefined && before.position > after ? before : reaching;
}

async function writeRange(
  client: PoolClient,
  making: string,
  { head: { ledger }, first, last, after, link }: Range,
  spoken: SpokenOf,
): Promise<SegmentLedger> {
  const lines = noting(linesOfLedger(client, { ledger: ledgerId(ledger), first, last }), ledger, spoken);
  const written = await writeLines(making, `ledger-${ledger}.jsonl.gz`, lines);
  return { ledger, first, last, after, link, ...written };
}

const fileStream = /"stream":"file\/sha256-([0-9a-f]{64})"/;

/** What the events of a segment speak of. */
interface SpokenOf {
  readonly files: Set<string>;
  destroyed: number;
}

/** Files have a stream each. A destroyed key is counted, so that a segment that is lost later is known to have told of one. */
async function* noting(lines: AsyncIterable<string>, ledger: string, spoken: SpokenOf): AsyncGenerator<string> {
  for await (const line of lines) {
    const [, hex] = fileStream.exec(line) ?? [];
    if (hex !== undefined) spoken.files.add(hex);
    if (destructionInLine(ledger, line) !== undefined) spoken.destroyed += 1;
    yield line;
  }
}

async function keepNamed(
  { objects, folder }: SegmentInput,
  names: ReadonlySet<string>,
): Promise<readonly KeptObject[]> {
  const kept: KeptObject[] = [];
  for (const hex of names)
    for (const name of await objects.list(`${hex.slice(0, 2)}/${hex}.`))
      kept.push(await keepObject(objects, folder, name));
  return kept;
}
