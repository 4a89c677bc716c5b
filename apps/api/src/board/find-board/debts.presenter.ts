import { localDateOf, withdrawalOutstanding, type Instant, type Plan, type WithdrawalState } from '@taizhang/domain';
import type { z } from 'zod';
import type { ClockView, boardSchema } from '@taizhang/contracts';
import { agreedSoon } from '../../withdrawals/withdrawals-shown';
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
  readonly clocks: Readonly<Partial<Record<'sign' | 'dispatch' | 'verify' | 'pledge', ClockView>>>;
  readonly plan: Pick<Plan, 'declaration' | 'withdrawal' | 'pledges'>;
}

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

const pathOf = ({ campaignId }: DebtInput): string => `/campaigns/${campaignId}`;
const whyOf = (key: Debt['key'], { campaignId }: DebtInput): string => `figure:${key}:${campaignId}`;

type CountedDuty = keyof DebtInput['clocks'];
type CountedDebt = Pick<Debt, 'key' | 'label'> & { readonly duty: CountedDuty; readonly unit: Debt['figure']['unit'] };

/** A duty that is counted one by one, with the list of those who owe it behind the figure. */
function counted({ duty, key, label: text, unit }: CountedDebt, input: DebtInput, share = false): Debt {
  const { left, of } = debtOf(duty, input.counts);
  const clock = input.clocks[duty];
  return {
    key,
    label: text,
    figure: { value: left, of, unit, rows: `${pathOf(input)}/coverage/uncovered?duty=${duty}` },
    mark: markOfDebt(left, clock),
    note: share ? percentNote(left, of) : clockNote(clock),
    why: whyOf(key, input),
  };
}

/** Whom the campaign has not reached: the figure that says how far it is. */
function uncovered(input: DebtInput): readonly Debt[] {
  const key = 'uncovered';
  if (input.plan.declaration !== undefined) {
    const text = label('未覆盖人员', 'Persons not covered');
    return [counted({ key, label: text, duty: 'sign', unit: 'persons' }, input, true)];
  }
  if (input.plan.pledges === undefined) return [];
  return [
    counted({ key, label: label('未签承诺书', 'Pledges not signed'), duty: 'pledge', unit: 'papers' }, input, true),
  ];
}

function overdueDuties(input: DebtInput): Debt {
  const { overdue } = input;
  return {
    key: 'overdueDuties',
    label: label('逾期事项', 'Overdue duties'),
    figure: { value: overdue.items, of: null, unit: 'items', rows: `${pathOf(input)}/left?figure=overdueDuties` },
    mark: overdue.items === 0 ? 'done' : 'overdue',
    note:
      overdue.items === 0
        ? nothing
        : compose(label('{units} 个单位，最久 {days} 个工作日', 'in {units} units, up to {days} working days'), {
            units: overdue.units,
            days: overdue.longestDays,
          }),
    why: whyOf('overdueDuties', input),
  };
}

function unsent(input: DebtInput): readonly Debt[] {
  if (input.plan.declaration === undefined) return [];
  const text = label('市管干部报告未送', 'City-managed papers not sent');
  return [counted({ key: 'cityManagedUnsent', label: text, duty: 'dispatch', unit: 'papers' }, input)];
}

function unverified(input: DebtInput): readonly Debt[] {
  if (input.plan.declaration === undefined) return [];
  const text = label('未清查', 'Not verified');
  return [counted({ key: 'unverified', label: text, duty: 'verify', unit: 'persons' }, input)];
}

/** Signed pledges that the archive has not got, or that are shown nowhere. */
function signedPledges(input: DebtInput): readonly Debt[] {
  const { pledges } = input.plan;
  if (pledges === undefined) return [];
  const { pledgesSigned, pledgesFiled, pledgesPublicised } = input.counts;
  const debt = (key: 'pledgesUnfiled' | 'pledgesUnpublicised', text: LabelText, done: number): Debt => ({
    key,
    label: text,
    figure: {
      value: pledgesSigned - done,
      of: pledgesSigned,
      unit: 'papers',
      rows: `${pathOf(input)}/pledges?show=${key === 'pledgesUnfiled' ? 'unfiled' : 'unpublicised'}`,
    },
    mark: pledgesSigned === 0 ? 'notDue' : pledgesSigned === done ? 'done' : 'open',
    note: percentNote(pledgesSigned - done, pledgesSigned),
    why: whyOf(key, input),
  });
  return [
    debt('pledgesUnfiled', label('已签未留档', 'Signed, not filed'), pledgesFiled),
    ...(pledges.publicity === undefined
      ? []
      : [debt('pledgesUnpublicised', label('已签未公示', 'Signed, not shown'), pledgesPublicised)]),
  ];
}

function withdrawals(input: DebtInput): readonly Debt[] {
  const { now, plan } = input;
  if (plan.withdrawal === undefined) return [];
  const today = localDateOf(now);
  const open = input.withdrawals.filter(withdrawalOutstanding);
  const soon = open.filter((state) => agreedSoon(state, today)).flatMap(({ agreedOn }) => agreedOn ?? []);
  const late = open.filter(({ deadline }) => deadline !== undefined && deadline.dueAt <= now).length;
  const firstAgreed = soon.sort()[0];
  return [
    {
      key: 'agreedSoon',
      label: label('7 日内约定退出', 'Withdrawals agreed within 7 days'),
      figure: { value: soon.length, of: null, unit: 'items', rows: `${pathOf(input)}/withdrawals?show=agreedSoon` },
      mark: soon.length === 0 ? 'notDue' : 'dueSoon',
      note: firstAgreed ? compose(label('最早 {day}', 'first on {day}'), { day: shortDate(firstAgreed) }) : nothing,
      why: whyOf('agreedSoon', input),
    },
    {
      key: 'withdrawalsOpen',
      label: label('应退未退', 'Withdrawals owed'),
      figure: {
        value: open.length,
        of: input.withdrawals.length,
        unit: 'items',
        rows: `${pathOf(input)}/withdrawals?show=open`,
      },
      mark: open.length === 0 ? 'done' : late > 0 ? 'overdue' : 'open',
      note: late > 0 ? compose(label('逾期 {late} 项', '{late} overdue'), { late }) : nothing,
      why: whyOf('withdrawalsOpen', input),
    },
  ];
}

const drafts = (input: DebtInput): Debt => ({
  key: 'drafts',
  label: label('拟办待签', 'Drafts that wait for a signature'),
  figure: { value: input.drafts, of: null, unit: 'papers', rows: `${pathOf(input)}/left?figure=drafts` },
  mark: input.drafts === 0 ? 'done' : 'dueSoon',
  note: nothing,
  why: whyOf('drafts', input),
});

/** What is left, as far as the plan asks for it: a figure of a section that it lacks is not shown as zero. */
export const presentDebts = (input: DebtInput): Debt[] => [
  ...uncovered(input),
  overdueDuties(input),
  ...unsent(input),
  ...signedPledges(input),
  ...withdrawals(input),
  ...unverified(input),
  drafts(input),
];
