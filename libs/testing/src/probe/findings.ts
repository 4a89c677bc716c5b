import type { StoredAppend } from '@taizhang/persistence';
import type { JournalCall } from './journal';

/** What the log holds, what the reader was given in the order in which it was given, and what callers were told. */
export interface ProbeEvidence {
  readonly log: readonly { readonly position: number; readonly id: string }[];
  readonly seen: readonly { readonly position: number; readonly id: string }[];
  readonly calls: readonly JournalCall[];
  readonly appends: ReadonlyMap<string, Pick<StoredAppend, 'firstPosition' | 'count'>>;
}

export interface ProbeFindings {
  /** Events that the reader was not given, positions that no event has, appends that were told as stored and are not. */
  readonly lost: number;
  /** Events that the reader was given again, or that two positions hold. */
  readonly doubled: number;
  /** Times that the reader was given an earlier position after a later one. */
  readonly outOfOrder: number;
  /** Events that nobody asked for, or of appends that were rolled back or refused. */
  readonly invented: number;
  /** Calls without an answer, of which the key now tells. */
  readonly unanswered: { readonly stored: number; readonly notStored: number };
}

const keyOf = (id: string): string => id.slice(0, id.lastIndexOf('#'));

function fewerThan(all: Iterable<unknown>, distinct: ReadonlySet<unknown>): number {
  return [...all].length - distinct.size;
}

/** An append that was told as stored lies where it was told, whole. */
function lostAppends({ calls, appends, log }: ProbeEvidence): number {
  const ids = new Map(log.map(({ position, id }) => [position, id]));
  return calls.filter(({ key, ended }) => {
    if (ended?.answer.kind !== 'stored') return false;
    const { firstPosition, count } = ended.answer;
    const stored = appends.get(key);
    if (stored?.firstPosition !== firstPosition || stored.count !== count) return true;
    return Array.from({ length: count }, (_, n) => ids.get(firstPosition + n) === `${key}#${n + 1}`).includes(false);
  }).length;
}

function inventedEvents({ calls, log }: ProbeEvidence): number {
  const mayBeStored = new Set<string>();
  for (const { key, isRolledBack, ended } of calls) {
    const kind = ended?.answer.kind ?? 'unresolved';
    if (isRolledBack !== true && (kind === 'stored' || kind === 'unresolved')) mayBeStored.add(key);
  }
  return log.filter(({ id }) => !mayBeStored.has(keyOf(id))).length;
}

function unansweredCalls({ calls, appends }: ProbeEvidence): ProbeFindings['unanswered'] {
  const unanswered = calls.filter(
    ({ ended, isRolledBack }) => isRolledBack !== true && (ended?.answer.kind ?? 'unresolved') === 'unresolved',
  );
  const stored = unanswered.filter(({ key }) => appends.has(key)).length;
  return { stored, notStored: unanswered.length - stored };
}

/** Counts what must be nothing. `log` starts behind the event that opened the ledger. */
export function findingsOf(evidence: ProbeEvidence): ProbeFindings {
  const { log, seen } = evidence;
  const given = new Set(seen.map(({ position }) => position));
  const ids = new Set(log.map(({ id }) => id));
  const first = log[0]?.position ?? 1;
  const gaps = log.filter(({ position }, index) => position !== first + index).length;
  const unread = log.filter(({ position }) => !given.has(position)).length;
  return {
    lost: gaps + unread + lostAppends(evidence),
    doubled: fewerThan(seen, given) + fewerThan(log, ids),
    outOfOrder: seen.filter(({ position }, index) => position < (seen[index - 1]?.position ?? 0)).length,
    invented: inventedEvents(evidence),
    unanswered: unansweredCalls(evidence),
  };
}

export const isWithoutFault = ({ lost, doubled, outOfOrder, invented }: ProbeFindings): boolean =>
  lost + doubled + outOfOrder + invented === 0;
