import { later, type Instant } from '../kernel';
import { dutiesOf, outstandingOf } from './duties';
import type { ParticipationSlice } from './participation.context';
import type { ParticipationState } from './participation.state.types';

/**
 * What keeps a unit's part open. An owed withdrawal does not, once it has a stream of its own: an agreed date may pass
 * the campaign's end.
 */
export interface OpenMatters {
  readonly phases: readonly string[];
  readonly duties: readonly string[];
  readonly notAsked: boolean;
  readonly withdrawalsToStart: number;
  readonly returnsToCome: boolean;
}

export function openMatters(state: ParticipationState, { plan, facts }: ParticipationSlice): OpenMatters {
  const open = (key: string): boolean => outstandingOf(key, state, facts.counts) > 0;
  return {
    phases: plan.phases.map(({ key }) => key).filter((key) => facts.campaign.phases[key]?.closedAt === undefined),
    duties: [
      ...dutiesOf(plan, facts.unitKind)
        .map(({ key }) => key)
        .filter(open),
      ...(facts.returns ?? []).map(({ duty }) => duty),
    ],
    notAsked:
      (plan.declaration !== undefined && state.declarationsAsked === undefined) ||
      (plan.pledges !== undefined && state.pledgesAsked === undefined),
    withdrawalsToStart: facts.owedWithdrawals.length,
    returnsToCome: facts.returnsToCome === true,
  };
}

export const isOver = (open: OpenMatters): boolean =>
  open.phases.length === 0 &&
  open.duties.length === 0 &&
  !open.notAsked &&
  !open.returnsToCome &&
  open.withdrawalsToStart === 0;

/** The last instant at which a phase closed. */
export const lastClosing = ({ facts }: ParticipationSlice): Instant | null =>
  Object.values(facts.campaign.phases)
    .flatMap(({ closedAt }) => closedAt ?? [])
    .reduce<Instant | null>((last, closedAt) => (last === null ? closedAt : later(last, closedAt)), null);
