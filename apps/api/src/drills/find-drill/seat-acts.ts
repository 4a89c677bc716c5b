import type { Application } from '@taizhang/application';
import {
  addDays,
  hasDeclarations,
  daysBetween,
  localDateOf,
  type Instant,
  type LedgerId,
  type ParticipationState,
  type PersonId,
  type RungAct,
  type UnitId,
  type WithdrawalState,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { LabelText, seatSchema } from '@taizhang/contracts';
import { ladderOf } from '../../ladder/find-ladder/find-ladder.query';
import { presentClock } from '../../presenting/clock.presenter';
import { debtOf, noCounts } from '../../reading/counts';
import { openCampaign, type CampaignReading } from '../../reading/campaign-reading';
import { listedDuties, listedDuty } from '../../reading/plan-duties';
import { readerOf } from '../../reading/reader';
import { subjectIdOf } from '../../wire/wire-ids';
import { shortDate, shortTime } from '../../wording/dates';
import { compose, label, workingDaysLate } from '../../wording/label';

export type SeatAct = NonNullable<z.infer<typeof seatSchema>['act']>;

/** What waits for the office: the next rungs that fire by themselves, or a draft that waits for its signature. */
export async function officeAct(reading: CampaignReading): Promise<SeatAct> {
  const path = `/campaigns/${reading.campaignId}`;
  const { rows } = await ladderOf(reading, 24);
  const button = label('入座，看阶梯', 'Take the seat, see the ladder');
  const firing = rows.find((row) => row.mode === 'automatic' && row.status === 'waiting' && row.at > reading.now);
  if (firing) {
    return {
      quiet: compose(label('{count} 个单位 {when} 将被{act}，', '{count} units will get a {act} at {when}:'), {
        count: firing.figure.value,
        when: shortTime(firing.at as Instant),
        act: firing.label,
      }),
      strong: label('放行，还是暂缓？', 'let it go out, or hold it?'),
      mark: 'dueSoon',
      when: compose(label('{when}', '{when}'), { when: shortTime(firing.at as Instant) }),
      otherwise: label('不办则按时自动催办', 'if nothing is done, it goes out by itself'),
      button,
      path,
      ready: true,
    };
  }
  const draft = rows.find((row) => row.mode === 'draft');
  return {
    quiet: draft
      ? compose(label('{count} 份{act}拟办，', '{count} drafts ({act}),'), {
          count: draft.figure.value,
          act: draft.label,
        })
      : label('24 小时内没有催办督办，', 'Nothing goes out within 24 hours;'),
    strong: draft ? label('签，还是不签？', 'to sign, or not to sign?') : label('看看还欠什么。', 'see what is left.'),
    mark: draft ? 'dueSoon' : 'notDue',
    when: draft ? compose(label('{when} 起', 'from {when}'), { when: shortTime(draft.at as Instant) }) : label('', ''),
    otherwise: draft
      ? label('不签不发，沉默不算同意', 'unsigned it does not go out; silence is no signature')
      : label('', ''),
    button: draft ? button : label('入座，看总览', 'Take the seat, see the board'),
    path: draft ? '/sign' : path,
    ready: true,
  };
}

type Duty = Pick<SeatAct, 'quiet' | 'strong' | 'mark' | 'when'>;

const whenOf = (clock: ReturnType<typeof presentClock> | undefined): Duty['when'] => {
  if (clock === undefined) return label('', '');
  return clock.mark === 'overdue'
    ? workingDaysLate(clock.daysLate)
    : compose(label('余 {days} 个工作日', '{days} working days left'), { days: clock.daysLeft });
};

/** Once his people owe nothing: the duty of the unit that ends first, or that there is none. */
function unitDuty({ plan, calendar, now }: CampaignReading, duties: ParticipationState['duties']): Duty {
  const [next] = listedDuties(plan)
    .flatMap(({ key, kind, label: duty, clause }) => {
      const { deadline, doneAt } = duties[key] ?? {};
      return kind === 'unit' && deadline !== undefined && doneAt === undefined ? [{ duty, clause, deadline }] : [];
    })
    .sort((a, b) => (a.deadline.dueAt < b.deadline.dueAt ? -1 : 1));
  const clock = next && presentClock({ deadline: next.deadline, now, calendar, plan, clause: next.clause });
  return {
    quiet:
      next === undefined
        ? label('本单位各项都已办结，', 'Everything of the unit is done:')
        : compose(label('“{duty}”还没有报，', '“{duty}” is not reported:'), { duty: next.duty }),
    strong: label('看看本单位还欠什么。', 'see what the unit still owes.'),
    mark: clock?.mark ?? 'done',
    when: whenOf(clock),
  };
}

/** What waits for the coordinator: the persons of his unit who have not declared, or his unit's own next duty. */
export async function coordinatorAct(reading: CampaignReading, personId: PersonId): Promise<SeatAct | null> {
  const { app, ledger, campaignId, plan, calendar, now } = reading;
  const { grants } = await readerOf(app, ledger, personId);
  const unitId = grants.find((grant) => grant.role === 'coordinator')?.unitId as UnitId | undefined;
  if (unitId === undefined) return null;
  const [[counts], [participation]] = await Promise.all([
    app.reads.unitCounts(ledger, { campaignId, unitIds: [unitId] }),
    app.reads.participations(ledger, { campaignId, unitIds: [unitId] }),
  ]);
  const duty = hasDeclarations(plan) ? 'declare' : 'pledge';
  const clause = listedDuty(plan, duty)?.clause ?? '';
  const { left } = debtOf(duty, counts ?? noCounts);
  const deadline = participation?.state.duties[duty]?.deadline;
  const clock = deadline && presentClock({ deadline, now, calendar, plan, clause });
  const [rung] = (await ladderOf({ ...reading, scope: [unitId] }, 24 * 7)).rows.filter((row) => row.at > now);
  const ofPeople: Duty = {
    quiet: compose(
      duty === 'declare'
        ? label('{count} 人未交个人申报，', '{count} persons have not declared:')
        : label('{count} 份承诺书未签，', '{count} pledges are not signed:'),
      { count: left },
    ),
    strong: label('催齐。', 'get them all.'),
    mark: clock?.mark ?? 'open',
    when: whenOf(clock),
  };
  return {
    ...(left > 0 ? ofPeople : unitDuty(reading, participation?.state.duties ?? {})),
    otherwise: rung
      ? compose(label('不办则 {when} {act}', 'if nothing is done: {act}, {when}'), {
          when: shortTime(rung.at as Instant),
          act: rung.label,
        })
      : label('', ''),
    button: label('入座，看待办', 'Take the seat, see the inbox'),
    path: '/inbox',
    ready: true,
  };
}

const lateDays = ({ withdrawnAt, withdrawnRecordedAt }: WithdrawalState): number =>
  withdrawnAt && withdrawnRecordedAt ? daysBetween(localDateOf(withdrawnAt), localDateOf(withdrawnRecordedAt)) : 0;

const actsInWords: Readonly<Record<RungAct, LabelText>> = {
  remind: label('提醒', 'reminder'),
  chase: label('催办', 'chase'),
  writtenReminder: label('书面责成', 'written order'),
  circular: label('通报', 'circular'),
  talk: label('约谈', 'talk'),
  accountability: label('移交', 'referral'),
};

/** A withdrawal that was over before anybody knew, and the day between on which the office acted on what it saw. */
async function lateKnown(
  app: Application,
  ledger: LedgerId,
): Promise<{ readonly row: ReadRow<WithdrawalState>; readonly day: string; readonly act?: RungAct } | undefined> {
  const [withdrawals, escalations] = await Promise.all([
    app.reads.withdrawals(ledger, {}),
    app.reads.escalations(ledger, {}),
  ]);
  const rungs = escalations.flatMap(({ state }) => {
    const { subject } = state;
    if (subject?.kind !== 'withdrawal') return [];
    return state.rungs.flatMap(({ at, act, status }) =>
      at ? [{ subject, at, act, signed: status === 'signed' }] : [],
    );
  });
  const candidates = withdrawals
    .filter(({ state }) => lateDays(state) >= 3)
    .map((row) => {
      const { personId, item, withdrawnAt, withdrawnRecordedAt } = row.state;
      const between = rungs.filter(
        ({ subject, at }) =>
          subject.personId === personId &&
          subject.item === item?.key &&
          at > (withdrawnAt ?? '') &&
          at < (withdrawnRecordedAt ?? ''),
      );
      // The gravest of them is the last: what was issued when it had long been over.
      const act = between.filter((rung) => rung.signed).at(-1) ?? between.at(-1);
      const day = localDateOf(act?.at ?? (withdrawnAt as Instant));
      return { row, day, act: act?.act, weight: (act?.signed ? 1000 : act ? 500 : 0) + lateDays(row.state) };
    });
  return candidates.sort((a, b) => b.weight - a.weight || (a.row.stream < b.row.stream ? -1 : 1))[0];
}

/** What waits for the analyst: what was known on the day of an act. It opens a finished copy, where everything has come out. */
export async function analystAct(app: Application, ledger: LedgerId, copy: LedgerId): Promise<SeatAct | null> {
  const found = await lateKnown(app, copy);
  if (found === undefined) return breachAct(app, ledger, copy);
  const { row, day, act } = found;
  const { withdrawnAt, withdrawnRecordedAt } = row.state;
  const query = `subject=${encodeURIComponent(subjectIdOf(row.stream))}&asOf=${day}&knownOn=${day}`;
  return {
    quiet: compose(label('{happened} 已退出，{known} 才知道：', 'Withdrawn on {happened}, known on {known}:'), {
      happened: shortDate(localDateOf(withdrawnAt as Instant)),
      known: shortDate(localDateOf(withdrawnRecordedAt as Instant)),
    }),
    strong: compose(label('{day} 那天凭什么{act}？', 'what did the {act} of {day} rest on?'), {
      day: shortDate(day),
      act: act === undefined ? label('这样办', 'decision') : actsInWords[act],
    }),
    ...backThen(copy === ledger),
    path: `/d/${copy}/analysis/history?${query}`,
  };
}

const backThen = (here: boolean): Pick<SeatAct, 'mark' | 'when' | 'otherwise' | 'button' | 'ready'> => ({
  mark: 'done',
  when: here ? label('本演练', 'this drill') : label('已走完的副本', 'a finished copy'),
  otherwise: label('只读', 'read only'),
  button: label('入座，回到那天', 'Take the seat, go back to that day'),
  ready: true,
});

/** Where nothing is withdrawn: a pledge that was broken before anybody knew of it, as the register stood between the two. */
async function breachAct(app: Application, ledger: LedgerId, copy: LedgerId): Promise<SeatAct | null> {
  const broken = (await app.reads.pledges(copy, {})).find(({ state }) => state.breaches.length > 0);
  const at = broken?.state.breaches[0]?.at;
  if (broken === undefined || at === undefined) return null;
  const { events } = await app.store.readStream(copy, broken.stream);
  const known = events.find(({ type, effectiveAt }) => type === 'PledgeBreached' && effectiveAt === at)?.recordedAt;
  const [happenedOn, knownOn] = [localDateOf(at), known && localDateOf(known)];
  if (knownOn === undefined || knownOn <= happenedOn) return null;
  const day = addDays(happenedOn, Math.max(1, Math.floor(daysBetween(happenedOn, knownOn) / 2)));
  const query = `subject=${encodeURIComponent(subjectIdOf(broken.stream))}&asOf=${day}&knownOn=${day}`;
  return {
    quiet: compose(
      label('{happened} 违反承诺，{known} 才知道：', 'A pledge was broken on {happened}, known on {known}:'),
      {
        happened: shortDate(happenedOn),
        known: shortDate(knownOn),
      },
    ),
    strong: compose(label('{day} 那天册上怎么写？', 'what did the register say on {day}?'), { day: shortDate(day) }),
    ...backThen(copy === ledger),
    path: `/d/${copy}/analysis/history?${query}`,
  };
}

export const openAsVisitor = (
  app: Application,
  ledger: LedgerId,
  campaignId: CampaignReading['campaignId'],
): Promise<CampaignReading> => openCampaign(app, { ledger }, campaignId);
