import type { Readable } from 'node:stream';
import type { LedgerId, Stored } from '@taizhang/domain';
import type { Client, Pool } from 'pg';
import { to } from 'pg-copy-streams';
import { storedEvent } from './envelope';
import type { FeedRange } from './event-store';

/** The feed by COPY: one statement, no page, no round trip; the server sends as fast as we read. */

/** COPY takes no parameters. */
function feedStatement(quote: Pick<Client, 'escapeLiteral'>, ledger: LedgerId, range: FeedRange): string {
  const { after = 0, upTo, categories } = range;
  const conditions = [`ledger = ${quote.escapeLiteral(ledger)}`, `position > ${Math.trunc(after)}`];
  if (upTo !== undefined) conditions.push(`position <= ${Math.trunc(upTo)}`);
  if (categories !== undefined) {
    conditions.push(
      `category IN (${categories.map((category) => quote.escapeLiteral(category)).join(', ') || 'NULL'})`,
    );
  }
  return `COPY (SELECT position, recorded_at, committed_at, canonical FROM event
    WHERE ${conditions.join(' AND ')} ORDER BY position) TO STDOUT`;
}

/** Canonical bytes hold no raw control character, so a backslash is all that COPY escapes in them. */
const unescaped = (text: string): string => (text.includes('\\') ? text.replaceAll('\\\\', '\\') : text);

const [tab, newline] = [0x09, 0x0a];

function readLine(ledger: LedgerId, line: Buffer): Stored {
  const first = line.indexOf(tab);
  const second = line.indexOf(tab, first + 1);
  const third = line.indexOf(tab, second + 1);
  return storedEvent(ledger, {
    position: Number(line.toString('latin1', 0, first)),
    recordedAtMs: Number(line.toString('latin1', first + 1, second)),
    committedAtMs: Number(line.toString('latin1', second + 1, third)),
    canonical: unescaped(line.toString('utf8', third + 1)),
  });
}

/** Cut as bytes: each line is decoded by itself, and one without wide letters does not pay for the others. */
async function* linesOf(stream: Readable): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const lines: Buffer[] = [];
    let from = 0;
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, from)) {
      lines.push(bytes.subarray(from, at));
      from = at + 1;
    }
    rest = bytes.subarray(from);
    yield lines;
  }
}

/** Whoever stops in the middle gives the connection up: the server would go on sending. */
export async function* copiedFeed(pool: Pool, ledger: LedgerId, range: FeedRange): AsyncGenerator<Stored> {
  const client = await pool.connect();
  let isWhole = false;
  try {
    const stream = client.query(to(feedStatement(client, ledger, range)));
    for await (const lines of linesOf(stream)) for (const line of lines) yield readLine(ledger, line);
    isWhole = true;
  } finally {
    client.release(!isWhole);
  }
}
