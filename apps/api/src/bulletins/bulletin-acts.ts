import {
  bulletinApprover,
  bulletinDecider,
  type BulletinCommand,
  type BulletinContext,
  type BulletinState,
  type Instant,
  type Plan,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { bulletinActSchema } from '@taizhang/contracts';
import type { Reader } from '../reading/reader';

export type BulletinAct = z.infer<typeof bulletinActSchema>;

const words = 'tried';

/** Which buttons a reader is shown: the decider itself is asked what it would say to each act. */
export function bulletinActs(
  state: BulletinState,
  { personId, grants, tree }: Pick<Reader, 'personId' | 'grants' | 'tree'>,
  { now, plan }: { readonly now: Instant; readonly plan: Plan },
): BulletinAct[] {
  if (personId === undefined) return [];
  const path = tree.upwards(state.unitId as UnitId);
  const context: BulletinContext = {
    now,
    actor: { kind: 'person', personId },
    roles: [...new Set(grants.filter(({ unitId }) => path.includes(unitId)).map(({ role }) => role))],
    plan: { planId: '', version: 1 },
    approver: bulletinApprover(plan),
    issuing: { documentNumber: words, code: words, digest: words },
  };
  const trials: Readonly<Record<BulletinAct, BulletinCommand>> = {
    edit: { type: 'SetBulletinText', title: words, text: `${state.text}${words}` },
    pin: { type: 'PinBulletinFigures', point: { asOf: now, knownOn: now, position: 0 }, figures: [] },
    submit: { type: 'SubmitBulletin' },
    return: { type: 'ReturnBulletin', reason: words },
    approve: { type: 'ApproveBulletin' },
    issue: { type: 'IssueBulletin' },
    drop: { type: 'DropBulletin', reason: words },
  };
  return (Object.entries(trials) as [BulletinAct, BulletinCommand][]).flatMap(([act, command]) => {
    const decision = bulletinDecider.decide(command, state, context);
    return decision.accepted && decision.events.length > 0 ? [act] : [];
  });
}
