import {
  dutiesOf,
  returnDuty,
  type Deadline,
  type ParticipationState,
  type Plan,
  type ReportingCycleState,
  type ReturnKey,
  type ReturnObligation,
  type ReturnState,
  type ReturnTable,
  type Role,
  type UnitId,
  type UnitKind,
} from '@taizhang/domain';
import type { CampaignInForce } from '../context/campaign-context';
import type { UnitTree } from '../context/unit-tree';

/** What a unit files: the obligation of the plan, and the table that it is filed on. */
export interface ReturnTerms {
  readonly obligation: ReturnObligation;
  readonly table: ReturnTable;
  /** Who signs it, where that is not the head of the unit. */
  readonly signers?: readonly Role[];
}

export const obligationsOf = ({ returns }: Plan): readonly ReturnTerms[] =>
  (returns?.obligations ?? []).flatMap((obligation) => {
    const table = returns?.tables.find(({ key }) => key === obligation.table);
    return table === undefined ? [] : [{ obligation, table }];
  });

export const termsOf = (plan: Plan, obligation: string): ReturnTerms | undefined =>
  obligationsOf(plan).find((each) => each.obligation.key === obligation);

/** Of the issuing body: where its roll-up goes on to, and who signs it there. Of everybody else what the plan says. */
export function termsFor(
  { state, plan }: CampaignInForce,
  { unitId, obligation: name }: Pick<ReturnKey, 'unitId' | 'obligation'>,
): ReturnTerms | undefined {
  const terms = termsOf(plan, name);
  const onward = terms?.obligation.onward;
  if (terms === undefined || onward === undefined || unitId !== state.unitId) return terms;
  const { to, receivers, clause, signers } = onward;
  return { table: terms.table, obligation: { ...terms.obligation, to, receivers, clause }, signers };
}

/** The days that a periodic return reports: a unit was told them, and the issuing body has those of the cycle. */
export const daysOfReturn = (
  state: Pick<ReturnState, 'days'> | undefined,
  cycles: ReadonlyMap<string, ReportingCycleState>,
  { obligation, period }: Pick<ReturnKey, 'obligation' | 'period'>,
): ReturnState['days'] => {
  const asked = cycles.get(obligation)?.periods[period];
  return state?.days ?? (asked && { from: asked.from, to: asked.to });
};

type Obliging = Pick<ReturnObligation, 'duty' | 'rhythm' | 'appliesTo'>;

/** Who files is who has the duty that the return belongs to, or whom a rhythm binds. */
export function isFiler(plan: Plan, kind: UnitKind | undefined, { duty, rhythm, appliesTo }: Obliging): boolean {
  if (kind === undefined) return false;
  if (rhythm !== undefined) return appliesTo === undefined || appliesTo.includes(kind);
  return dutiesOf(plan, kind).some(({ key }) => key === duty);
}

/** What says by when a return is due: the unit's part with its duties, and the campaign's cycles with their periods. */
export interface ReturnClocks {
  readonly participation?: Pick<ParticipationState, 'duties'> | undefined;
  readonly cycles: ReadonlyMap<string, ReportingCycleState>;
}

/** Of the duty, whose extension and new derivation move the return too, or of the period. Absent while neither has begun. */
export const returnDeadline = (
  { participation, cycles }: ReturnClocks,
  { duty, rhythm }: Obliging,
  key: Pick<ReturnKey, 'obligation' | 'period'>,
): Deadline | undefined =>
  rhythm === undefined && duty !== undefined
    ? participation?.duties[duty]?.deadline
    : cycles.get(key.obligation)?.periods[key.period]?.deadline;

/** The duty as a unit's part and its ladders name it. */
export const dutyOfReturn = ({ duty, rhythm }: Obliging, key: Pick<ReturnKey, 'obligation' | 'period'>): string =>
  rhythm === undefined && duty !== undefined ? duty : returnDuty(key);

/** Whose rows a unit counts. */
export const countedUnits = (
  tree: Pick<UnitTree, 'downwards'>,
  unitId: UnitId,
  { counts }: Pick<ReturnObligation, 'counts'>,
): readonly UnitId[] => (counts === 'own' ? [unitId] : tree.downwards(unitId));
