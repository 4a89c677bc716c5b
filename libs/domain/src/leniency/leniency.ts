import type { Instant } from '../kernel';
import type { LeniencyWindow } from '../plan/plan.types';
import { endOfDay, startOfDay } from '../time';

/** When something happened, and when it became known. */
export interface Happening {
  readonly happenedAt: Instant;
  readonly knownAt: Instant;
}

export interface LeniencyEvidence {
  readonly report?: Happening;
  readonly withdrawal?: Happening;
  /** The withdrawal was found to be nominal or overpriced. */
  readonly sham: boolean;
}

export type LeniencyNote =
  | 'insideWindow'
  /** It happened in time and was recorded after the window had closed. */
  | 'knownAfterwards'
  | 'beforeWindow'
  | 'afterWindow'
  | 'notYet'
  | 'missing'
  | 'sham';

export interface LeniencyFact {
  readonly fact: 'report' | 'withdrawal';
  readonly happenedAt: Instant | null;
  readonly knownAt: Instant | null;
  /** Null while it can still happen in time. */
  readonly insideWindow: boolean | null;
  readonly note: LeniencyNote;
}

/**
 * Facts against a window, for a person to decide by: never a decision, and nothing is preselected.
 * `met` needs everything that the window names by its last day; `open` can still become so; `contradicted` was met in
 * form by a withdrawal that was found to be a sham.
 */
export interface LeniencyStanding {
  readonly facts: readonly LeniencyFact[];
  readonly overall: 'met' | 'notMet' | 'open' | 'contradicted';
  /** The first instant that is too late. */
  readonly closesAt: Instant;
}

function noteOf(window: LeniencyWindow, happening: Happening): LeniencyNote {
  const closesAt = endOfDay(window.to);
  if (happening.happenedAt >= closesAt) return 'afterWindow';
  if (happening.knownAt >= closesAt) return 'knownAfterwards';
  return happening.happenedAt < startOfDay(window.from) ? 'beforeWindow' : 'insideWindow';
}

function factOf(
  window: LeniencyWindow,
  fact: LeniencyFact['fact'],
  evidence: LeniencyEvidence,
  now: Instant,
): LeniencyFact {
  const happening = evidence[fact];
  const closed = now >= endOfDay(window.to);
  if (happening === undefined) {
    const [insideWindow, note] = closed ? ([false, 'missing'] as const) : ([null, 'notYet'] as const);
    return { fact, happenedAt: null, knownAt: null, insideWindow, note };
  }
  const note = noteOf(window, happening);
  if (fact === 'withdrawal' && evidence.sham) return { fact, ...happening, insideWindow: false, note: 'sham' };
  return { fact, ...happening, insideWindow: note !== 'afterWindow', note };
}

function overallOf(
  window: LeniencyWindow,
  facts: readonly LeniencyFact[],
  evidence: LeniencyEvidence,
): LeniencyStanding['overall'] {
  const inTime = (fact: LeniencyFact): boolean =>
    fact.insideWindow === true || (fact.note === 'sham' && (fact.happenedAt ?? '') < endOfDay(window.to));
  if (evidence.sham && facts.every(inTime)) return 'contradicted';
  if (facts.some((fact) => fact.insideWindow === false)) return 'notMet';
  return facts.some((fact) => fact.insideWindow === null) ? 'open' : 'met';
}

/** How report and withdrawal stand against a leniency window at a moment. */
export function leniencyFacts(window: LeniencyWindow, evidence: LeniencyEvidence, now: Instant): LeniencyStanding {
  const facts = window.needs.map((fact) => factOf(window, fact, evidence, now));
  return { facts, overall: overallOf(window, facts, evidence), closesAt: endOfDay(window.to) };
}
