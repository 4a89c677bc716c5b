import type { DutyStart, DueRule, Plan, UnitKind } from '@taizhang/domain';
import type { LabelText } from '../wording/label';

/** A duty as pages list it: of units, or of persons and counted. */
export interface ListedDuty {
  readonly key: string;
  readonly label: LabelText;
  readonly kind: 'unit' | 'person';
  readonly phase: string;
  readonly start: DutyStart;
  readonly due: DueRule;
  readonly clause: string;
  readonly ladder?: string;
  readonly appliesTo?: readonly UnitKind[];
}

const declarationDutyKeys = ['declare', 'sign', 'dispatch', 'verify'] as const;

function personDuties({ declaration, pledges }: Plan): readonly ListedDuty[] {
  return [
    ...(declaration === undefined
      ? []
      : declarationDutyKeys.map((key): ListedDuty => ({ ...declaration[key], key, kind: 'person' }))),
    ...(pledges === undefined ? [] : [{ ...pledges, key: 'pledge', kind: 'person' } as const]),
  ];
}

/** Every duty of a plan in the order of its phases; the duties of persons come where their phase does. */
export function listedDuties(plan: Plan): readonly ListedDuty[] {
  const ofUnits = plan.unitDuties.map((duty): ListedDuty => ({ ...duty, kind: 'unit' }));
  const order = plan.phases.map((phase) => phase.key);
  return [...ofUnits, ...personDuties(plan)].sort((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase));
}

export const listedDuty = (plan: Plan, key: string): ListedDuty | undefined =>
  listedDuties(plan).find((duty) => duty.key === key);

export const appliesTo = (duty: ListedDuty, kind: UnitKind | undefined): boolean =>
  duty.appliesTo === undefined || (kind !== undefined && duty.appliesTo.includes(kind));
