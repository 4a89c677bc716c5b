import type { z } from 'zod';
import type { ladderRowSchema } from '@taizhang/contracts';
import type { PersonId, Plan, Role, UnitId } from '@taizhang/domain';
import { label, same, type LabelText } from '../../wording/label';
import { listedDuty } from '../../reading/plan-duties';
import type { PersonRef } from '../../reading/people';
import type { UpcomingRung } from './forecast-rungs';

export type LadderRow = z.infer<typeof ladderRowSchema>;

/** What the rows need beside the rungs themselves. */
export interface LadderWords {
  readonly plan: Plan;
  readonly campaignId: string;
  readonly historical: boolean;
  readonly unitName: (unitId: UnitId) => string;
  /** Null for a reader who sees no names. */
  readonly person: (personId: PersonId, unitId: UnitId) => PersonRef | null;
  readonly personName: (personId: PersonId | undefined) => string;
  readonly approver: (role: Role, unitId: UnitId) => LabelText;
  readonly office: (unitId: UnitId) => boolean;
}

const groupKey = (rung: UpcomingRung): string =>
  [rung.at, rung.ladder, rung.level, rung.status, rung.released, rung.ahead, rung.reason ?? ''].join('|');

function rungLabel(plan: Plan, { ladder, level }: UpcomingRung): LabelText {
  const rungs = plan.ladders.find((each) => each.key === ladder)?.rungs;
  return rungs?.find((each) => each.level === level)?.label ?? same(level);
}

const dutyLabel = (plan: Plan, { subject }: UpcomingRung): LabelText =>
  subject.kind === 'unitDuty'
    ? (listedDuty(plan, subject.duty)?.label ?? same(subject.duty))
    : label('退出', 'withdrawal');

function rowOf(group: readonly [UpcomingRung, ...UpcomingRung[]], words: LadderWords): LadderRow {
  const [first] = group;
  const { plan, historical } = words;
  const office = group.every(({ subject }) => words.office(subject.unitId));
  const open = office && !historical && !first.ahead;
  const ofPersons = first.subject.kind === 'withdrawal';
  return {
    key: groupKey(first),
    at: first.at,
    level: first.level,
    act: first.act,
    label: rungLabel(plan, first),
    mode: first.mode,
    status: first.released && first.status === 'waiting' ? 'released' : first.status,
    provisional: group.some((rung) => rung.provisional),
    figure: {
      value: group.length,
      of: null,
      unit: ofPersons ? 'persons' : 'units',
      rows: `/campaigns/${words.campaignId}?rung=${encodeURIComponent(groupKey(first))}`,
    },
    approver: first.approver ? words.approver(first.approver, first.subject.unitId) : null,
    heldBy: first.heldBy ? words.personName(first.heldBy) : null,
    reason: first.reason ?? null,
    mayHold: open && first.status === 'waiting',
    mayRelease: open && (first.status === 'held' || (first.status === 'waiting' && !first.released)),
    members: group
      .map((rung) => ({
        escalation: rung.escalation,
        unit: { unitId: rung.subject.unitId, name: words.unitName(rung.subject.unitId) },
        person: rung.subject.kind === 'withdrawal' ? words.person(rung.subject.personId, rung.subject.unitId) : null,
        duty: dutyLabel(plan, rung),
        outstanding: rung.outstanding,
        overdueSince: rung.overdueSince,
      }))
      .sort((a, b) => (a.escalation < b.escalation ? -1 : 1)),
    why: `rung:${first.stream}:${first.level}`,
  };
}

/** One line for the rungs of one instant, level and state, over all their units; earliest first; holding one moves it behind its like, no further. */
export function presentLadder(rungs: readonly UpcomingRung[], words: LadderWords): LadderRow[] {
  const groups = new Map<string, [UpcomingRung, ...UpcomingRung[]]>();
  for (const rung of rungs) {
    const group = groups.get(groupKey(rung));
    if (group) group.push(rung);
    else groups.set(groupKey(rung), [rung]);
  }
  const order = (row: LadderRow): string =>
    [row.at, String(row.level).padStart(3, '0'), row.status === 'held' ? 1 : 0, row.key].join('|');
  return [...groups.values()]
    .map((group) => rowOf(group, words))
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}
