import {
  assertNever,
  type CampaignId,
  type CheckId,
  type Instant,
  type PersonId,
  type Stored,
  type UnitId,
} from '../kernel';
import type {
  CheckEvent,
  CheckGroup,
  CheckKind,
  CheckMeans,
  CheckResult,
  CheckScope,
  CheckSize,
  CheckStrata,
  CheckVisit,
  DrawnTarget,
} from './check.events';

export interface CheckTeam {
  readonly team: number;
  readonly leaderId: PersonId;
  readonly members: readonly PersonId[];
  readonly targets: readonly string[];
  readonly begunAt?: Instant;
}
export interface CheckFinding {
  readonly result: CheckResult;
  readonly problemClass?: string;
  readonly at: Instant;
  /** It stands in a ledger or a clue. */
  readonly referred: boolean;
}

/** One spot check. Plain JSON. */
export interface CheckState {
  readonly status: 'none' | 'planned' | 'drawn' | 'begun' | 'concluded' | 'withdrawn';
  readonly campaignId?: CampaignId;
  readonly checkId?: CheckId;
  readonly unitId?: UnitId;
  readonly title?: string;
  readonly kind?: CheckKind;
  readonly visit?: CheckVisit;
  readonly means?: CheckMeans;
  readonly scope?: CheckScope;
  readonly strata?: CheckStrata;
  readonly size?: CheckSize;
  readonly word?: string;
  readonly plannedAt?: Instant;
  readonly frozen?: {
    readonly asOf: Instant;
    readonly position: number;
    readonly head: { readonly position: number; readonly link: string };
    readonly digest: string;
    readonly count: number;
    /** Left out of read models: a draw needs it, a list of checks does not. */
    readonly groups?: readonly CheckGroup[];
  };
  readonly seed?: string;
  readonly drawnAt?: Instant;
  readonly drawn: readonly DrawnTarget[];
  readonly teams: readonly CheckTeam[];
  readonly findings: Readonly<Record<string, CheckFinding>>;
  readonly concludedAt?: Instant;
  readonly withdrawnFor?: string;
}

export const noCheck: CheckState = { status: 'none', drawn: [], teams: [], findings: {} };

export function evolveCheck(state: CheckState, event: Stored<CheckEvent>): CheckState {
  switch (event.type) {
    case 'CheckPlanned':
      return { ...state, ...event.payload, plannedAt: event.effectiveAt, status: 'planned' };
    case 'CheckPopulationFrozen': {
      const { groups } = event.payload;
      const count = groups.reduce((sum, { members }) => sum + members.length, 0);
      return { ...state, frozen: { ...event.payload, count } };
    }
    case 'CheckDrawn':
      return { ...state, ...event.payload, drawnAt: event.effectiveAt, status: 'drawn' };
    case 'CheckTeamAssigned':
      return { ...state, teams: [...state.teams, event.payload] };
    case 'CheckBegun': {
      const { team } = event.payload;
      const teams = state.teams.map((each) => (each.team === team ? { ...each, begunAt: event.effectiveAt } : each));
      return { ...state, teams, status: state.status === 'drawn' ? 'begun' : state.status };
    }
    case 'CheckFindingRecorded': {
      const { target, ...found } = event.payload;
      return {
        ...state,
        findings: { ...state.findings, [target]: { ...found, at: event.effectiveAt, referred: false } },
      };
    }
    case 'CheckFindingReferred': {
      const { target } = event.payload;
      const found = state.findings[target];
      if (found === undefined) return state;
      return { ...state, findings: { ...state.findings, [target]: { ...found, referred: true } } };
    }
    case 'CheckConcluded':
      return { ...state, concludedAt: event.effectiveAt, status: 'concluded' };
    case 'CheckWithdrawn':
      return { ...state, withdrawnFor: event.payload.reason, status: 'withdrawn' };
    default:
      return assertNever(event);
  }
}

/** Targets of which nobody has said anything. */
export const openTargets = ({ drawn, findings }: CheckState): readonly DrawnTarget[] =>
  drawn.filter(({ id }) => findings[id] === undefined);

/** Problems that are in no ledger and no clue yet: nothing may vanish. */
export const unreferredTargets = ({ drawn, findings }: CheckState): readonly DrawnTarget[] =>
  drawn.filter(({ id }) => findings[id]?.result === 'problem' && !findings[id].referred);

/** Targets that no team has. */
export const unassignedTargets = ({ drawn, teams }: CheckState): readonly DrawnTarget[] => {
  const taken = new Set(teams.flatMap(({ targets }) => targets));
  return drawn.filter(({ id }) => !taken.has(id));
};

/** The team that has a target. */
export const teamOf = ({ teams }: CheckState, target: string): CheckTeam | undefined =>
  teams.find(({ targets }) => targets.includes(target));
