import {
  dutiesOf,
  type Deadline,
  type ParticipationState,
  type Plan,
  type ReturnObligation,
  type ReturnTable,
  type UnitId,
  type UnitKind,
} from '@taizhang/domain';
import type { UnitTree } from '../context/unit-tree';

/** What a unit files: the obligation of the plan, and the table that it is filed on. */
export interface ReturnTerms {
  readonly obligation: ReturnObligation;
  readonly table: ReturnTable;
}

export const obligationsOf = ({ returns }: Plan): readonly ReturnTerms[] =>
  (returns?.obligations ?? []).flatMap((obligation) => {
    const table = returns?.tables.find(({ key }) => key === obligation.table);
    return table === undefined ? [] : [{ obligation, table }];
  });

export const termsOf = (plan: Plan, obligation: string): ReturnTerms | undefined =>
  obligationsOf(plan).find((each) => each.obligation.key === obligation);

/** Who files is who has the duty that the return belongs to. */
export const isFiler = (plan: Plan, kind: UnitKind | undefined, { duty }: Pick<ReturnObligation, 'duty'>): boolean =>
  kind !== undefined && dutiesOf(plan, kind).some(({ key }) => key === duty);

/** Of the duty: its extension and its new derivation move the day of the return too. */
export const returnDeadline = (
  participation: Pick<ParticipationState, 'duties'> | undefined,
  { duty }: Pick<ReturnObligation, 'duty'>,
): Deadline | undefined => participation?.duties[duty]?.deadline;

/** Whose rows a unit counts. */
export const countedUnits = (
  tree: Pick<UnitTree, 'downwards'>,
  unitId: UnitId,
  { counts }: Pick<ReturnObligation, 'counts'>,
): readonly UnitId[] => (counts === 'own' ? [unitId] : tree.downwards(unitId));
