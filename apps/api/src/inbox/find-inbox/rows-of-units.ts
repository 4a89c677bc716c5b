import {
  dutiesOf,
  isCountedDuty,
  localDateOf,
  participationStream,
  startOfDay,
  weekday,
  addDays,
  type DutyState,
  type EscalationState,
  type Instant,
  type OwedDuty,
  type ParticipationState,
  type UnitId,
} from '@taizhang/domain';
import { presentClock } from '../../presenting/clock.presenter';
import type { CampaignReading } from '../../reading/campaign-reading';
import { debtOf, excludedOf, noCounts, type Counts } from '../../reading/counts';
import { nextOfDeadline, nextOfEscalation } from '../../reading/next-rungs';
import { listedDuty } from '../../reading/plan-duties';
import { compose, label, same, type LabelText } from '../../wording/label';
import { consequenceOf, plainRow, toOffice, type InboxRow } from './row';

/** A row with the group that its clock does not tell. */
export interface PlacedRow {
  readonly row: InboxRow;
  readonly place?: 'waiting' | 'done';
}

/** A duty of a unit with the state that its row was made from. */
interface PlacedDuty extends PlacedRow {
  readonly duty: DutyState;
}

interface UnitDuties {
  readonly reading: CampaignReading;
  readonly unitId: UnitId;
  readonly state: ParticipationState;
  readonly counts: Counts;
  readonly escalations: readonly EscalationState[];
}

const headings: Readonly<Record<string, LabelText>> = {
  declare: label('个人申报', 'Personal declarations'),
  sign: label('阅签', 'Reading and signing'),
  pledge: label('承诺书', 'Pledges'),
};

function strongOf(key: string, left: number): LabelText | null {
  if (key === 'declare') return compose(label('{left} 人未交', '{left} persons have not declared'), { left });
  if (key === 'pledge') return compose(label('{left} 份未签', '{left} not signed'), { left });
  return key === 'sign' ? compose(label('{left} 份待单位负责人阅签', '{left} wait for the head'), { left }) : null;
}

const extensionOf = ({ extension }: DutyState): InboxRow['extension'] =>
  extension ? { status: extension.status, to: extension.to, reason: extension.reason } : null;

function lastChaseOf({ chases }: DutyState): InboxRow['lastChase'] {
  const last = chases.at(-1);
  return last ? { at: last.at, persons: last.persons.length, position: last.position } : null;
}

/** Monday of the week of an instant. */
const weekStart = (now: Instant): Instant => {
  const today = localDateOf(now);
  return startOfDay(addDays(today, 1 - weekday(today)));
};

function actsOf(key: string, state: DutyState): InboxRow['acts'] {
  const mayAsk = state.extension?.status !== 'requested';
  if (key === 'declare' || key === 'pledge') return ['open', 'chase', ...(mayAsk ? (['extend'] as const) : []), 'why'];
  if (key === 'sign') return ['open', 'why'];
  return ['report', ...(mayAsk ? (['extend'] as const) : []), 'why'];
}

function dutyRow(duties: UnitDuties, { key, ladder }: OwedDuty, keepDone: boolean): readonly PlacedDuty[] {
  const { reading, unitId, state, counts, escalations } = duties;
  const { plan, calendar, now, campaignId } = reading;
  const duty = state.duties[key];
  const listed = listedDuty(plan, key);
  if (duty?.deadline === undefined || listed === undefined) return [];
  const counted = isCountedDuty(key);
  // What has not been handed in cannot be signed yet: it is no duty of the head's.
  const waiting = counts.submitted - counts.signed;
  const debt = debtOf(key, counts);
  const left = key === 'sign' ? waiting : counted ? debt.left : Number(duty.doneAt === undefined);
  const done = left === 0;
  const finishedNow = duty.doneRecordedAt !== undefined && duty.doneRecordedAt >= weekStart(now);
  if (done && !keepDone && (counted || !finishedNow)) return [];
  const open = escalations.find((each) => each.subject?.kind === 'unitDuty' && each.subject.duty === key);
  const next = open ? nextOfEscalation(reading, open) : nextOfDeadline(reading, ladder, duty.deadline);
  const stream = participationStream(campaignId, unitId);
  const row: InboxRow = {
    ...plainRow,
    key: `${stream}:${key}`,
    kind: key === 'declare' || key === 'sign' || key === 'pledge' ? key : 'unitDuty',
    title: headings[key] ?? listed.label,
    strong: strongOf(key, left),
    to: toOffice,
    clock: presentClock({
      deadline: duty.deadline,
      now,
      calendar,
      plan,
      clause: listed.clause,
      startEvent: duty.deadlinePosition,
      done,
      next: done ? null : next,
    }),
    consequence: done ? same('') : consequenceOf(next),
    unit: { unitId, name: reading.unitName(unitId) },
    campaignId,
    duty: key,
    path: counted
      ? `/campaigns/${campaignId}/coverage/uncovered?unit=${unitId}&duty=${key}`
      : `/inbox?row=${encodeURIComponent(`${stream}:${key}`)}`,
    acts: done ? ['why'] : actsOf(key, duty),
    equation: counted
      ? {
          asked: debt.of,
          met: debt.of - debt.left,
          left: debt.left,
          excluded: excludedOf(key, counts),
        }
      : null,
    lastChase: lastChaseOf(duty),
    extension: extensionOf(duty),
    why: `duty:${stream}:${key}`,
  };
  const lies = duty.extension?.status === 'requested' || key === 'sign';
  return [{ row, duty, ...(done ? { place: 'done' as const } : lies ? { place: 'waiting' as const } : {}) }];
}

/** What a coordinator's units owe: their own duties, their persons' declarations, and what lies with their head. */
export async function rowsOfUnits(reading: CampaignReading): Promise<readonly PlacedRow[]> {
  const unitIds = reading.units.filter((unitId) => reading.reader.covers(unitId, 'coordinator'));
  return unitIds.length === 0 ? [] : dutiesOfUnits(reading, unitIds, false);
}

/** The duties of some units; `keepDone`: with those that are done, whenever that was. */
export async function dutiesOfUnits(
  reading: CampaignReading,
  unitIds: readonly UnitId[],
  keepDone: boolean,
): Promise<readonly PlacedDuty[]> {
  const { app, ledger, at, campaignId, plan, tree } = reading;
  const filter = { campaignId, unitIds };
  const [participations, counted, escalations] = await Promise.all([
    app.reads.participations(ledger, { ...filter, ...(!keepDone && { statuses: ['started'] }) }, at),
    app.reads.unitCounts(ledger, filter, at),
    app.reads.escalations(ledger, { ...filter, statuses: ['open'] }, at),
  ]);
  return participations.flatMap(({ state }) => {
    const unitId = state.unitId as UnitId;
    const duties: UnitDuties = {
      reading,
      unitId,
      state,
      counts: counted.find((each) => each.unitId === unitId) ?? noCounts,
      escalations: escalations.map((row) => row.state).filter((each) => each.subject?.unitId === unitId),
    };
    return dutiesOf(plan, tree.find(unitId)?.kind ?? 'section')
      .filter(({ key }) => key !== 'verify')
      .flatMap((duty) => dutyRow(duties, duty, keepDone));
  });
}
