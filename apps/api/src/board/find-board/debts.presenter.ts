import { addDays, localDateOf, withdrawalOutstanding, type Instant, type WithdrawalState } from '@taizhang/domain';
import type { z } from 'zod';
import type { ClockView, boardSchema } from '@taizhang/contracts';
import { shortDate } from '../../wording/dates';
import { compose, label, nothing, type LabelText, workingDaysLate } from '../../wording/label';
import type { Counts } from '../../reading/counts';
import { debtOf } from '../../reading/counts';

type Debt = z.infer<typeof boardSchema>['debts'][number];

export interface OverdueDuties {
  readonly items: number;
  readonly units: number;
  readonly longestDays: number;
}
export interface DebtInput {
  readonly campaignId: string;
  readonly now: Instant;
  readonly counts: Counts;
  readonly overdue: OverdueDuties;
  readonly withdrawals: readonly WithdrawalState[];
  /** Rungs that wait for a signature, at any date. */
  readonly drafts: number;
  readonly clocks: Readonly<Partial<Record<'sign' | 'dispatch' | 'verify', ClockView>>>;
}

const soonDays = 7;

const percentNote = (left: number, of: number): LabelText =>
  of === 0 ? nothing : compose(label('尚欠 {share}%', '{share}% left'), { share: ((left * 100) / of).toFixed(1) });

const clockNote = (clock: ClockView | undefined): LabelText => {
  if (clock === undefined) return nothing;
  if (clock.mark === 'overdue') {
    return workingDaysLate(clock.daysLate);
  }
  return compose(label('余 {days} 个工作日', '{days} working days left'), { days: clock.daysLeft });
};

const markOfDebt = (left: number, clock: ClockView | undefined): Debt['mark'] =>
  left === 0 ? 'done' : (clock?.mark ?? 'notDue');

export function presentDebts(input: DebtInput): Debt[] {
  const { campaignId, now, counts, overdue, clocks, drafts } = input;
  const path = `/campaigns/${campaignId}`;
  const today = localDateOf(now);
  const [sign, dispatch, verify] = [debtOf('sign', counts), debtOf('dispatch', counts), debtOf('verify', counts)];
  const open = input.withdrawals.filter(withdrawalOutstanding);
  const soon = open.flatMap(({ agreedOn }) =>
    agreedOn !== undefined && agreedOn >= today && agreedOn <= addDays(today, soonDays) ? [agreedOn] : [],
  );
  const late = open.filter(({ deadline }) => deadline !== undefined && deadline.dueAt <= now).length;
  const firstAgreed = soon.sort()[0];
  return [
    {
      key: 'uncovered',
      label: label('未覆盖人员', 'Persons not covered'),
      figure: { value: sign.left, of: sign.of, unit: 'persons', rows: `${path}/coverage/uncovered?duty=sign` },
      mark: markOfDebt(sign.left, clocks.sign),
      note: percentNote(sign.left, sign.of),
      why: `figure:uncovered:${campaignId}`,
    },
    {
      key: 'overdueDuties',
      label: label('逾期事项', 'Overdue duties'),
      figure: { value: overdue.items, of: null, unit: 'items', rows: `${path}/coverage?mark=overdue` },
      mark: overdue.items === 0 ? 'done' : 'overdue',
      note:
        overdue.items === 0
          ? nothing
          : compose(label('{units} 个单位，最久 {days} 个工作日', 'in {units} units, up to {days} working days'), {
              units: overdue.units,
              days: overdue.longestDays,
            }),
      why: `figure:overdueDuties:${campaignId}`,
    },
    {
      key: 'cityManagedUnsent',
      label: label('市管干部报告未送', 'City-managed papers not sent'),
      figure: {
        value: dispatch.left,
        of: dispatch.of,
        unit: 'papers',
        rows: `${path}/coverage/uncovered?duty=dispatch`,
      },
      mark: markOfDebt(dispatch.left, clocks.dispatch),
      note: clockNote(clocks.dispatch),
      why: `figure:cityManagedUnsent:${campaignId}`,
    },
    {
      key: 'agreedSoon',
      label: label('7 日内约定退出', 'Withdrawals agreed within 7 days'),
      figure: { value: soon.length, of: null, unit: 'items', rows: `${path}/withdrawals?agreed=soon` },
      mark: soon.length === 0 ? 'notDue' : 'dueSoon',
      note: firstAgreed ? compose(label('最早 {day}', 'first on {day}'), { day: shortDate(firstAgreed) }) : nothing,
      why: `figure:agreedSoon:${campaignId}`,
    },
    {
      key: 'withdrawalsOpen',
      label: label('应退未退', 'Withdrawals owed'),
      figure: { value: open.length, of: input.withdrawals.length, unit: 'items', rows: `${path}/withdrawals?open=1` },
      mark: open.length === 0 ? 'done' : late > 0 ? 'overdue' : 'open',
      note: late > 0 ? compose(label('逾期 {late} 项', '{late} overdue'), { late }) : nothing,
      why: `figure:withdrawalsOpen:${campaignId}`,
    },
    {
      key: 'unverified',
      label: label('未清查', 'Not verified'),
      figure: { value: verify.left, of: verify.of, unit: 'persons', rows: `${path}/coverage/uncovered?duty=verify` },
      mark: markOfDebt(verify.left, clocks.verify),
      note: clockNote(clocks.verify),
      why: `figure:unverified:${campaignId}`,
    },
    {
      key: 'drafts',
      label: label('拟办待签', 'Drafts that wait for a signature'),
      figure: { value: drafts, of: null, unit: 'papers', rows: '/sign' },
      mark: drafts === 0 ? 'done' : 'dueSoon',
      note: nothing,
      why: `figure:drafts:${campaignId}`,
    },
  ];
}
