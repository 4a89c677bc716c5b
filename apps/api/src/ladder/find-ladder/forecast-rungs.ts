import {
  dutiesOf,
  effectiveDue,
  escalationStream,
  isSettled,
  scheduledFromDue,
  type EscalationState,
  type EscalationSubject,
  type Instant,
  type ParticipationState,
  type Role,
  type Rung,
  type RungState,
  type UnitId,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { CampaignReading } from '../../reading/campaign-reading';
import type { Counts } from '../../reading/counts';
import { debtOf, noCounts } from '../../reading/counts';
import { wireIdOf } from '../../wire/wire-ids';

/** A rung of one escalation that lies ahead, is held, or waits for a signature. */
export interface UpcomingRung {
  readonly stream: string;
  readonly escalation: string;
  readonly subject: EscalationSubject;
  readonly ladder: string;
  readonly level: number;
  readonly act: Rung['act'];
  readonly mode: Rung['mode'];
  readonly at: Instant;
  readonly status: RungState['status'];
  readonly released: boolean;
  readonly provisional: boolean;
  readonly approver?: Role;
  readonly heldBy?: RungState['heldBy'];
  readonly reason?: string;
  readonly outstanding: number;
  readonly overdueSince: Instant;
  /** The duty is not overdue yet: the ladder opens only if nothing is done. */
  readonly ahead: boolean;
}

const within = (at: Instant, status: RungState['status'], from: Instant, to: Instant): boolean =>
  at < to && (at >= from || status === 'drafted' || status === 'held');

function ofOpenEscalation(
  reading: CampaignReading,
  { stream, state }: ReadRow<EscalationState>,
  outstanding: number,
  from: Instant,
  to: Instant,
): readonly UpcomingRung[] {
  const { subject, overdueSince, ladder } = state;
  if (state.status !== 'open' || subject === undefined || overdueSince === undefined || ladder === undefined) return [];
  return state.rungs
    .filter((rung) => !isSettled(rung))
    .map((rung): UpcomingRung => ({
      stream,
      escalation: wireIdOf(stream),
      subject,
      ladder,
      level: rung.level,
      act: rung.act,
      mode: rung.mode,
      at: effectiveDue(state, rung, reading.calendar),
      status: rung.status,
      released: rung.released === true,
      provisional: rung.provisional,
      outstanding,
      overdueSince,
      ahead: false,
      ...(rung.approver && { approver: rung.approver }),
      ...(rung.heldBy && { heldBy: rung.heldBy }),
      ...(rung.reason && { reason: rung.reason }),
    }))
    .filter((rung) => within(rung.at, rung.status, from, to));
}

/** What a duty that is still open would climb, were nothing done: shown before it is overdue, so that it can be prevented. */
function ofOpenDuties(
  reading: CampaignReading,
  { state }: ReadRow<ParticipationState>,
  counts: Counts,
  cycles: ReadonlyMap<string, number>,
  to: Instant,
): readonly UpcomingRung[] {
  const { plan, campaignId, calendar, now } = reading;
  const unitId = state.unitId as UnitId;
  return dutiesOf(plan, reading.tree.find(unitId)?.kind ?? 'section').flatMap((duty) => {
    const deadline = state.duties[duty.key]?.deadline;
    const ladder = plan.ladders.find((each) => each.key === duty.ladder);
    if (ladder === undefined || deadline === undefined || deadline.dueAt <= now || deadline.dueAt >= to) return [];
    const isUnitDuty = plan.unitDuties.some((each) => each.key === duty.key);
    const done = state.duties[duty.key]?.doneAt !== undefined;
    const outstanding = isUnitDuty ? (done ? 0 : 1) : debtOf(duty.key, counts).left;
    if (outstanding === 0) return [];
    const cycle = (cycles.get(`${unitId}.${duty.key}`) ?? 0) + 1;
    const subject: EscalationSubject = { kind: 'unitDuty', unitId, duty: duty.key, cycle };
    const stream = escalationStream(campaignId, subject);
    return ladder.rungs
      .map((rung): UpcomingRung => {
        const { dueAt, provisional } = scheduledFromDue(calendar, deadline.dueAt, rung.afterWorkingDays, rung.at);
        return {
          stream,
          escalation: wireIdOf(stream),
          subject,
          ladder: ladder.key,
          level: rung.level,
          act: rung.act,
          mode: rung.mode,
          at: dueAt,
          status: 'waiting',
          released: false,
          provisional: provisional || deadline.provisional,
          outstanding,
          overdueSince: deadline.dueAt,
          ahead: true,
          ...(rung.approver && { approver: rung.approver }),
        };
      })
      .filter((rung) => rung.at < to);
  });
}

/** Rungs from now to `to` over the units of the reader's scope. */
export async function upcomingRungs(reading: CampaignReading, to: Instant): Promise<readonly UpcomingRung[]> {
  const { app, ledger, at, campaignId, now } = reading;
  const filter = { campaignId, unitIds: reading.scope };
  const [escalations, participations, counted] = await Promise.all([
    app.reads.escalations(ledger, filter, at),
    app.reads.participations(ledger, { ...filter, statuses: ['started'] }, at),
    app.reads.unitCounts(ledger, filter, at),
  ]);
  const counts = new Map(counted.map((each) => [each.unitId, each]));
  const cycles = new Map<string, number>();
  for (const { state } of escalations) {
    if (state.subject?.kind !== 'unitDuty') continue;
    const key = `${state.subject.unitId}.${state.subject.duty}`;
    cycles.set(key, Math.max(cycles.get(key) ?? 0, state.subject.cycle));
  }
  const outstanding = ({ state }: ReadRow<EscalationState>): number => {
    const { subject } = state;
    if (subject?.kind !== 'unitDuty') return 1;
    const left = debtOf(subject.duty, counts.get(subject.unitId) ?? noCounts).left;
    return left === 0 ? 1 : left;
  };
  return [
    ...escalations.flatMap((row) => ofOpenEscalation(reading, row, outstanding(row), now, to)),
    ...participations.flatMap((row) =>
      ofOpenDuties(reading, row, counts.get(row.state.unitId as UnitId) ?? noCounts, cycles, to),
    ),
  ];
}
