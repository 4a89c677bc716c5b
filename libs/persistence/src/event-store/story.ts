import { categoryOf, type LedgerId, type Stored } from '@taizhang/domain';
import { canonicalJson } from './canonical-json';
import type { EventStore } from './event-store';
import { eventHashOf, hashText } from './hashes';

/** How a drill was told, rather than what was told: clocks, plays, pauses, seats. */
const tellingIt = new Set(['ledger', 'drill']);
const batch = 1_000;

export interface Story {
  readonly events: number;
  /** Algorithm and hash over all streams, by name. */
  readonly digest: string;
  /** Hash of each stream's part: names the first stream in which two stories differ. */
  readonly streams: ReadonlyMap<string, string>;
}

/**
 * What happened in a ledger, whatever its speed and interruptions: per stream the type, schema, version, effectiveAt and
 * payload. Two drills of one seed are equal by it. Positions, commit times and the order between streams are left out.
 * With `upTo` only what lies up to that position is told.
 */
export async function storyOf(
  store: Pick<EventStore, 'readFeed'>,
  ledger: LedgerId,
  { upTo }: { readonly upTo?: number } = {},
): Promise<Story> {
  const told = new Map<string, string[]>();
  let events = 0;
  for (let after = 0; ;) {
    const read = await store.readFeed(ledger, { after, limit: batch, ...(upTo !== undefined && { upTo }) });
    for (const event of read) {
      if (tellingIt.has(categoryOf(event.stream))) continue;
      events += 1;
      told.set(event.stream, [...(told.get(event.stream) ?? []), lineOf(event)]);
    }
    const last = read.at(-1);
    if (last === undefined) break;
    after = last.position;
  }
  const hash = (text: string): string => hashText('sha256', eventHashOf('sha256', text));
  const streams = new Map([...told].sort(byName).map(([stream, lines]) => [stream, hash(lines.join('\n'))]));
  return { events, digest: hash([...streams].map((each) => each.join(' ')).join('\n')), streams };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const lineOf = ({ type, schema, version, effectiveAt, payload }: Stored): string =>
  canonicalJson({ type, schema, version, effectiveAt, payload: withoutTokens(payload) });

/** A sealed part differs in each ledger by its key and nonce. */
function withoutTokens(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTokens);
  if (typeof value !== 'object' || value === null) return value;
  if ('$sealed' in value) return { $sealed: '' };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutTokens(each)]));
}
