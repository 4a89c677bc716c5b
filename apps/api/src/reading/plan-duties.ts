import { periodicObligation } from '@taizhang/application';
import {
  reportPeriods,
  returnOfDuty,
  startOfDay,
  type DutyStart,
  type DueRule,
  type Plan,
  type UnitKind,
} from '@taizhang/domain';
import { compose, label, type LabelText } from '../wording/label';
import { periodLabel } from '../wording/return-periods';

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
  listedDuties(plan).find((duty) => duty.key === key) ?? periodicDuty(plan, key);

/** A periodic return as a duty: `progress@2015-03`. Lists of duties do not hold it; ladders and reasons name it. */
function periodicDuty(plan: Plan, key: string): ListedDuty | undefined {
  const own = returnOfDuty(key);
  const obligation = own && periodicObligation(plan, own.obligation);
  if (own === undefined || obligation === undefined) return undefined;
  const clock = { issuedAt: startOfDay(plan.window.from), phases: {} };
  const period = reportPeriods(obligation.rhythm, plan, clock).find((each) => each.key === own.period);
  if (period === undefined) return undefined;
  const of = periodLabel(plan, obligation.rhythm, own.period);
  return {
    key,
    label: of ? compose(label('{table}（{of}）', '{table} ({of})'), { table: obligation.label, of }) : obligation.label,
    kind: 'unit',
    phase: plan.phases.find(({ to }) => to === undefined || to >= period.to)?.key ?? '',
    start: { event: 'campaignIssued' },
    due: period.due,
    clause: obligation.clause,
    ...(obligation.ladder !== undefined && { ladder: obligation.ladder }),
    ...(obligation.appliesTo && { appliesTo: obligation.appliesTo }),
  };
}

export const appliesTo = (duty: ListedDuty, kind: UnitKind | undefined): boolean =>
  duty.appliesTo === undefined || (kind !== undefined && duty.appliesTo.includes(kind));
