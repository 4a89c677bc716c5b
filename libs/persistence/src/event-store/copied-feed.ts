import { transcode } from 'node:buffer';
import type { Readable } from 'node:stream';
import type { LedgerId, Stored } from '@taizhang/domain';
import type { Client, Pool } from 'pg';
import { to } from 'pg-copy-streams';
import { eventsOfText, placesAndEnvelopes } from './events-of-text';
import type { FeedRange } from './event-store';
import { tookEffectIn } from './took-effect';

/**
 * The feed by COPY: one statement, no page, no round trip; the server sends as fast as we read. A row of it is a JSON text of
 * many events, since a row costs both sides as much as an event.
 */
const eventsOfRow = 64;

/** COPY takes no parameters. Positions have no gaps, so a row is a range of them. */
function feedStatement(quote: Pick<Client, 'escapeLiteral'>, ledger: LedgerId, range: FeedRange): string {
  const { after = 0, upTo, categories } = range;
  const of = quote.escapeLiteral(ledger);
  const head = `(SELECT position FROM ledger WHERE id = ${of})`;
  const last = upTo === undefined ? head : `least(${Math.trunc(upTo)}, ${head})`;
  const named = categories?.map((category) => quote.escapeLiteral(category)).join(', ') || 'NULL';
  return `COPY (
    SELECT '[' || row.events || ']' FROM generate_series(${Math.trunc(after) + 1}::bigint, ${last}, ${eventsOfRow}) first
    CROSS JOIN LATERAL (
      SELECT string_agg(${placesAndEnvelopes}, ',' ORDER BY position) AS events FROM event
      WHERE ledger = ${of} AND position BETWEEN first AND least(first + ${eventsOfRow - 1}, ${last})
        ${categories === undefined ? '' : `AND category IN (${named})`}
    ) row WHERE row.events IS NOT NULL
  ) TO STDOUT`;
}

/** To UTF-16 first, which Node does six times as fast for Chinese text as `toString('utf8')` does all of it. */
const decoded = (bytes: Buffer): string => transcode(bytes, 'utf8', 'utf16le').toString('utf16le');

/** Canonical bytes hold no raw control character, so a backslash is all that COPY escapes in them. */
const unescaped = (text: string): string => (text.includes('\\') ? text.replaceAll('\\\\', '\\') : text);

const newline = 0x0a;
/** Bytes that may wait for the reader; with the stream's own 64 KiB the server stands still at every row. */
const readAhead = 1 << 20;

async function* linesOf(stream: Readable): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      const end = chunk.subarray(from, at);
      yield rest.length === 0 ? end : Buffer.concat([...rest, end]);
      rest = [];
      from = at + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
}

/** Whoever stops in the middle gives the connection up: the server would go on sending. */
export async function* copiedFeed(pool: Pool, ledger: LedgerId, range: FeedRange): AsyncGenerator<Stored> {
  const client = await pool.connect();
  const isWanted = tookEffectIn(range.effective);
  let isWhole = false;
  try {
    const stream = client.query(to(feedStatement(client, ledger, range), { highWaterMark: readAhead }));
    for await (const line of linesOf(stream)) yield* eventsOfText(ledger, unescaped(decoded(line))).filter(isWanted);
    isWhole = true;
  } finally {
    client.release(!isWhole);
  }
}
