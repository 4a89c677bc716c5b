import { ledgerId } from '@taizhang/domain';
import { canonicalJson, eventHashOf, genesisOf, leafOf, linkOf, type HashAlgorithm } from '@taizhang/persistence';

/** An event of a ledger as JSON Lines. */
export interface ExportedEvent {
  readonly position: number;
  readonly recordedAt: string;
  readonly committedAt: string;
  readonly leaf: string;
  readonly event: { readonly stream: string; readonly id: string };
}

type Batch = { readonly first: number; readonly recordedAt: string; readonly committedAt: string };
type Change = (event: ExportedEvent) => ExportedEvent;

const line = (value: unknown): string => `${canonicalJson(value)}\n`;
const read = <T>(text: string): T => JSON.parse(text) as T;

/** The events of an exported ledger, with the line on which each stands. */
export const eventsIn = (lines: readonly string[]): readonly (ExportedEvent & { readonly line: number })[] =>
  lines.flatMap((text, n) => (text.includes('"position":') ? [{ ...read<ExportedEvent>(text), line: n + 1 }] : []));

/** A history that was rewritten by somebody who knows how: leaves, times of batches and links as if it had always been so. */
export function hashedAgain(lines: readonly string[], change: Change): readonly string[] {
  const { ledger, hash } = read<{ ledger: string; hash: HashAlgorithm }>(lines[0] ?? '');
  let previous: Uint8Array = genesisOf(hash, ledgerId(ledger));
  const made = [...lines];
  let open: { readonly at: number; readonly batch: Batch } | undefined;
  let leaves: Uint8Array[] = [];
  let times: Omit<Batch, 'first'> | undefined;
  const close = (): void => {
    if (open === undefined) return;
    previous = linkOf(hash, previous, open.batch.first, leaves);
    made[open.at] = line({ batch: { ...open.batch, ...times, link: Buffer.from(previous).toString('hex') } });
    leaves = [];
  };
  for (const [at, text] of lines.entries()) {
    const value = read<Partial<ExportedEvent> & { readonly batch?: Batch; readonly end?: object }>(text);
    if (value.batch !== undefined || value.end !== undefined) close();
    if (value.batch !== undefined) open = { at, batch: value.batch };
    if (value.position === undefined) continue;
    const event = change(value as ExportedEvent);
    const { position, recordedAt, committedAt } = event;
    const leaf = leafOf(hash, {
      position,
      eventHash: eventHashOf(hash, canonicalJson(event.event)),
      recordedAtMs: Date.parse(recordedAt),
      committedAtMs: Date.parse(committedAt),
    });
    leaves.push(leaf);
    times = { recordedAt, committedAt };
    made[at] = line({ ...event, leaf: leaf.toString('hex') });
  }
  return made;
}

/** The lines up to an event, and an end that says that this was all: the tail taken off by somebody who knows how. */
export function cutBehind(lines: readonly string[], position: number): readonly string[] {
  const last = eventsIn(lines).find((event) => event.position === position);
  const kept = lines.slice(1, last?.line);
  const batches = kept.filter((text) => text.startsWith('{"batch":')).length;
  const opening = read<object>(lines[0] ?? '');
  return [line({ ...opening, last: position }), ...kept, line({ end: { events: position, batches } })];
}
