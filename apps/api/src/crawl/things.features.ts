import { categoryOf, type Stored } from '@taizhang/domain';
import { personMarks } from './marks.features';
import { subjectIdOf, wireIdOf } from '../wire/wire-ids';
import type { Town } from './two-units.features';

/** Something that can be asked about by an id: a stream of the log, and whom it speaks of. */
export interface Thing {
  readonly stream: string;
  readonly category: string;
  readonly id: string;
  readonly subject: string;
  /** The last of its events. */
  readonly positions: readonly number[];
  /** Which of the two units it speaks of: 0, 1, both or none. */
  readonly sides: readonly number[];
  /** Which of their people it speaks of. */
  readonly people: readonly string[];
}

/** One of each kind and side: the rules know no more of a second one. */
const mostOfAKind = 1;

export async function eventsOf({ stage }: Town): Promise<readonly Stored[]> {
  const events: Stored[] = [];
  for (let after = 0; ; after = events.at(-1)?.position ?? after) {
    const read = await stage.app.store.readFeed(stage.ledger, { after, limit: 1_000 });
    if (read.length === 0) return events;
    events.push(...read);
  }
}

/** The longest come first, of equal ones by name: the order of a log that was written side by side is chance. */
const byLength = (
  [a, own]: readonly [string, readonly Stored[]],
  [b, other]: readonly [string, readonly Stored[]],
): number => other.length - own.length || (a < b ? -1 : 1);

/**
 * Whom a stream speaks of is told by its own bytes, not by the rules that are under test: which of the people and units
 * occur in it. One of each kind and side is enough: the longest, the same in every run.
 */
export async function thingsOf(town: Town): Promise<readonly Thing[]> {
  const byStream = new Map<string, Stored[]>();
  for (const event of await eventsOf(town)) byStream.set(event.stream, [...(byStream.get(event.stream) ?? []), event]);
  const marks = await Promise.all(town.sides.map((side) => personMarks(town, side)));
  const kinds = new Map<string, number>();
  const things: Thing[] = [];
  for (const [stream, events] of [...byStream].sort(byLength)) {
    const text = JSON.stringify(events);
    const sides = town.sides.flatMap(({ unitId }, index) =>
      [unitId, ...(marks[index]?.ids ?? [])].some((mark) => text.includes(mark)) ? [index] : [],
    );
    const people = marks.flatMap(({ ids }) => ids.filter((id) => text.includes(id)));
    const kind = `${categoryOf(stream)}/${sides.join('+')}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if ((kinds.get(kind) ?? 0) > mostOfAKind) continue;
    const positions = [events.at(-1)?.position ?? 0];
    const names = { id: wireIdOf(stream), subject: subjectIdOf(stream) };
    things.push({ stream, category: categoryOf(stream), ...names, positions, sides, people });
  }
  return things;
}
