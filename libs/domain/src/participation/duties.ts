import type { DutyStart, Plan, UnitKind } from '../plan/plan.types';
import type { DueRule } from '../time';
import type { PersonCounts } from './participation.context';
import type { ParticipationState } from './participation.state.types';

/** Keys of the declaration rule. */
const declarationDutyKeys = ['declare', 'sign', 'verify'] as const;
/** Duties that are owed one by one, and that are counted: by the unit's persons, and a pledge by the unit itself too. */
export const countedDutyKeys = [...declarationDutyKeys, 'pledge'] as const;
export type CountedDutyKey = (typeof countedDutyKeys)[number];
export const isCountedDuty = (key: string): key is CountedDutyKey =>
  (countedDutyKeys as readonly string[]).includes(key);

/** A duty with a clock in one unit. */
export interface OwedDuty {
  readonly key: string;
  readonly start: DutyStart;
  readonly due: DueRule;
  readonly ladder?: string;
}

/** Every duty that a unit of this kind has under the plan. */
export const dutiesOf = (plan: Plan, kind: UnitKind): readonly OwedDuty[] => [
  ...plan.unitDuties.filter(({ appliesTo }) => appliesTo === undefined || appliesTo.includes(kind)),
  ...countedDuties(plan),
];

function countedDuties({ declaration, pledges }: Plan): readonly OwedDuty[] {
  return [
    ...(declaration === undefined ? [] : declarationDutyKeys.map((key) => ({ ...declaration[key], key }))),
    ...(pledges === undefined ? [] : [{ ...pledges, key: 'pledge' }]),
  ];
}

export const dutyOf = (plan: Plan, kind: UnitKind, key: string): OwedDuty | undefined =>
  dutiesOf(plan, kind).find((duty) => duty.key === key);

/** How many still owe it: signatures or papers of the unit and its persons, or 1 for a duty of the unit itself. */
export function outstandingOf(key: string, state: ParticipationState, counts: PersonCounts): number {
  switch (key) {
    case 'declare':
      return Math.max(0, counts.asked - counts.submitted);
    case 'sign':
      return Math.max(0, counts.asked - counts.signed);
    case 'verify':
      return Math.max(0, counts.asked - counts.verified);
    case 'pledge':
      return Math.max(0, counts.pledgesAsked - counts.pledgesSigned);
    default:
      return state.duties[key]?.doneAt === undefined ? 1 : 0;
  }
}
