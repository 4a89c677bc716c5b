import {
  localDateOf,
  problemDecider,
  type Instant,
  type PersonId,
  type ProblemCommand,
  type ProblemContext,
  type ProblemState,
  type UnitId,
  type WorkCalendar,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { ledgerItemActSchema } from '@taizhang/contracts';
import type { Reader } from '../reading/reader';

export type LedgerItemAct = z.infer<typeof ledgerItemActSchema>;

const words = 'tried';

/** Each act as somebody would send it now, with everything filled in. */
const trials = (now: Instant, self: PersonId): Readonly<Record<LedgerItemAct, ProblemCommand>> => ({
  setRectification: { type: 'SetRectification', measure: words, ownerId: self, dueOn: localDateOf(now) },
  claim: { type: 'ClaimRectification', result: words, evidence: words, files: [], occurredAt: now },
  verify: { type: 'VerifyRectification', opinion: words },
  reject: { type: 'RejectRectification', reason: words },
  publicise: { type: 'PubliciseProblem', medium: words, occurredAt: now },
  close: { type: 'CloseProblem', opinion: words },
  lookBack: { type: 'LookBackAtProblem', finding: words, occurredAt: now },
  reopen: { type: 'ReopenProblem', reason: words },
  settle: { type: 'SettleTendency', by: 'reminderTalk', note: words, occurredAt: now },
  refer: { type: 'ReferProblem', reason: words },
});

/**
 * Which buttons a reader is shown: the decider itself is asked what it would say to each act, so that no second list of
 * rules can drift from it. It is asked again when one is pressed.
 */
export function problemActs(
  state: ProblemState,
  { personId, grants, tree }: Pick<Reader, 'personId' | 'grants' | 'tree'>,
  { now, calendar }: { readonly now: Instant; readonly calendar: WorkCalendar },
): LedgerItemAct[] {
  if (personId === undefined) return [];
  const path = tree.upwards(state.unitId as UnitId);
  const context: ProblemContext = {
    now,
    actor: { kind: 'person', personId },
    roles: [...new Set(grants.filter(({ unitId }) => path.includes(unitId)).map(({ role }) => role))],
    plan: { planId: '', version: 1 },
    calendar,
    problemClasses: [],
    staff: [personId],
  };
  return (Object.entries(trials(now, personId)) as [LedgerItemAct, ProblemCommand][]).flatMap(([act, command]) => {
    const decision = problemDecider.decide(command, state, context);
    return decision.accepted && decision.events.length > 0 ? [act] : [];
  });
}
