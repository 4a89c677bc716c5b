import {
  handInDecider,
  type HandInCommand,
  type HandInContext,
  type HandInState,
  type Instant,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { handInActSchema } from '@taizhang/contracts';
import type { Reader } from '../reading/reader';

export type HandInAct = z.infer<typeof handInActSchema>;

const words = 'tried';

/** Each act as somebody would send it now, with everything filled in and nothing that is known already. */
const trials = (now: Instant, self: PersonId, amountFen: number): Readonly<Record<HandInAct, HandInCommand>> => ({
  value: { type: 'ValueHandIn', amountFen: amountFen + 1, basis: words },
  keep: { type: 'KeepHandIn', place: words, keeperId: self, occurredAt: now },
  payIn: { type: 'PayInHandIn', account: words, amountFen: amountFen + 1, voucher: words, occurredAt: now },
  dispose: { type: 'DisposeOfHandIn', how: 'treasury', document: words, occurredAt: now },
});

/** Which buttons a reader is shown: the decider itself is asked what it would say to each act. */
export function handInActs(
  state: HandInState,
  { personId, grants, tree }: Pick<Reader, 'personId' | 'grants' | 'tree'>,
  now: Instant,
): HandInAct[] {
  if (personId === undefined) return [];
  const path = tree.upwards(state.unitId as UnitId);
  const context: HandInContext = {
    now,
    actor: { kind: 'person', personId },
    roles: [...new Set(grants.filter(({ unitId }) => path.includes(unitId)).map(({ role }) => role))],
    plan: { planId: '', version: 1 },
    giftKinds: [],
    staff: [],
    receiptTaken: false,
  };
  const commands = Object.entries(trials(now, personId, state.amountFen ?? 0)) as [HandInAct, HandInCommand][];
  return commands.flatMap(([act, command]) => {
    const decision = handInDecider.decide(command, state, context);
    return decision.accepted && decision.events.length > 0 ? [act] : [];
  });
}
