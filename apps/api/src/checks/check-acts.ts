import {
  spotCheckDecider,
  unassignedTargets,
  type CheckCommand,
  type CheckContext,
  type CheckState,
  type FrozenPopulation,
  type Instant,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { checkActSchema, checkTargetSchema } from '@taizhang/contracts';
import type { Reader } from '../reading/reader';

export type CheckAct = z.infer<typeof checkActSchema>;
export type TargetAct = z.infer<typeof checkTargetSchema>['may'][number];
type Asking = Pick<Reader, 'personId' | 'grants' | 'tree'>;

const words = 'tried';

function contextOf(state: CheckState, { personId, grants, tree }: Asking, now: Instant): CheckContext | undefined {
  if (personId === undefined) return undefined;
  const path = tree.upwards(state.unitId as UnitId);
  const someone: FrozenPopulation = {
    asOf: now,
    position: 0,
    head: { position: 0, link: '' },
    groups: [{ unitId: state.unitId as UnitId, members: [personId] }],
    digest: '',
    seed: '',
    order: [personId],
  };
  return {
    now,
    actor: { kind: 'person', personId },
    roles: [...new Set(grants.filter(({ unitId }) => path.includes(unitId)).map(({ role }) => role))],
    plan: { planId: '', version: 1 },
    scopeKnown: true,
    problemClasses: [],
    checkers: [{ personId, inOffice: true, barred: [] }],
    population: someone,
  };
}

const would = (command: CheckCommand, state: CheckState, context: CheckContext): boolean => {
  const decision = spotCheckDecider.decide(command, state, context);
  return decision.accepted && decision.events.length > 0;
};

/** Which buttons a reader is shown: the decider itself is asked what it would say to each act. */
export function checkActs(state: CheckState, reader: Asking, now: Instant): CheckAct[] {
  const context = contextOf(state, reader, now);
  const { personId } = reader;
  if (context === undefined || personId === undefined) return [];
  const targets = unassignedTargets(state).map(({ id }) => id);
  const trials: Readonly<Record<CheckAct, CheckCommand>> = {
    draw: { type: 'DrawCheck' },
    assign: { type: 'AssignCheckTeam', leaderId: personId, members: [personId], targets },
    conclude: { type: 'ConcludeCheck' },
    withdraw: { type: 'WithdrawCheck', reason: words },
  };
  return (Object.entries(trials) as [CheckAct, CheckCommand][])
    .filter(([, command]) => would(command, state, context))
    .map(([act]) => act);
}

export function mayBegin(state: CheckState, team: number, reader: Asking, now: Instant): boolean {
  const context = contextOf(state, reader, now);
  return context !== undefined && would({ type: 'BeginCheck', team, occurredAt: now }, state, context);
}

/** `list` only where the plan has a problem ledger. */
export function targetActs(
  state: CheckState,
  target: string,
  reader: Asking,
  { now, hasLedger }: { readonly now: Instant; readonly hasLedger: boolean },
): TargetAct[] {
  const context = contextOf(state, reader, now);
  if (context === undefined) return [];
  const record: CheckCommand = { type: 'RecordCheckFinding', target, result: 'clean', occurredAt: now };
  const refers = would({ type: 'ReferCheckFinding', target }, state, context);
  return [
    ...(would(record, state, context) ? (['record'] as const) : []),
    ...(refers && hasLedger ? (['list'] as const) : []),
    ...(refers ? (['register'] as const) : []),
  ];
}
