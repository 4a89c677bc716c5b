import { campaignId, instant, localDate, personId, unitId, type Actor, type Instant, type PersonId } from '../kernel';
import type { BusinessItem } from '../declaration/declaration.events';
import type { Role } from '../plan/plan.types';
import { samplePlan } from '../plan/sample-plan.features';
import { china2017 } from '../time/china-2017.features';
import type { OweWithdrawal, ReportWithdrawal } from './withdrawal.commands';
import type { WithdrawalContext } from './withdrawal.context';
import { withdrawalDecider } from './withdrawal.decide';
import type {
  ShamWithdrawalFound,
  WithdrawalConfirmed,
  WithdrawalDoubted,
  WithdrawalEvent,
  WithdrawalOwed,
  WithdrawalReported,
} from './withdrawal.events';
import { noWithdrawal } from './withdrawal.state';

/** One owed withdrawal as specs know it; every name is invented. */

export const campaign = campaignId('c-2017');
export const bureau = unitId('u-bureau');
export const zhang = personId('p-zhang');
export const officer = personId('p-officer');
export const plan = samplePlan;

/** 10:32 in the campaign's zone. */
export const at = (day: string): Instant => instant(`${day}T02:32:00.000Z`);
/** 24:00 in the campaign's zone. */
export const endOf = (day: string): Instant => instant(`${day}T16:00:00.000Z`);

export const acting = (actor: PersonId | 'engine', roles: readonly Role[], now: Instant): WithdrawalContext => ({
  now,
  actor: actor === 'engine' ? { kind: 'engine' } : ({ kind: 'person', personId: actor } satisfies Actor),
  roles,
  plan,
  calendar: china2017,
});
export const engineAt = (day: string): WithdrawalContext => acting('engine', [], at(day));
export const ownerAt = (day: string): WithdrawalContext => acting(zhang, [], at(day));
export const officeAt = (day: string): WithdrawalContext => acting(officer, ['commissionOffice'], at(day));

export const openItem: BusinessItem = {
  key: 'i1',
  who: { kind: 'self' },
  sector: 'mining',
  manner: 'shares',
  fromMonth: '2015-03',
  content: '参股砂石场',
  amountFen: 12_000_000,
  profitFen: 1_500_000,
  withdrawal: { state: 'open' },
};
export const agreedItem: BusinessItem = { ...openItem, withdrawal: { state: 'agreed', on: localDate('2017-09-25') } };
export const leftItem: BusinessItem = {
  ...openItem,
  withdrawal: { state: 'withdrawn', on: localDate('2017-08-20'), proof: '转让协议' },
};

export const owe = (item: BusinessItem): OweWithdrawal => ({
  type: 'OweWithdrawal',
  campaignId: campaign,
  personId: zhang,
  unitId: bureau,
  item,
  declaredAt: at('2017-09-04'),
});

const decided = (item: BusinessItem): readonly WithdrawalEvent[] => {
  const decision = withdrawalDecider.decide(owe(item), noWithdrawal, engineAt('2017-09-04'));
  return decision.accepted ? decision.events : [];
};
const on4September = { recordedAt: at('2017-09-04'), position: 7 };
/** Owed on 4 September, with its deadline as the decider sets it. */
export const owed = (item: BusinessItem) => ({ event: decided(item)[0] as WithdrawalOwed, as: on4September });

export const transfer = { how: 'transfer', priceFen: 12_000_000, proof: '转让协议', filedWith: '局专项办' } as const;
export const report = (day: string, change: Partial<ReportWithdrawal> = {}): ReportWithdrawal => ({
  type: 'ReportWithdrawal',
  ...transfer,
  occurredAt: at(day),
  ...change,
});
export const reported = (day: string, recordedOn = day) => ({
  event: { type: 'WithdrawalReported', schema: 1, payload: transfer, occurredAt: at(day) } satisfies WithdrawalReported,
  as: { recordedAt: at(recordedOn) },
});
export const confirmed: WithdrawalConfirmed = { type: 'WithdrawalConfirmed', schema: 1, payload: { note: '' } };
export const doubted = {
  event: { type: 'WithdrawalDoubted', schema: 1, payload: { reason: '受让人是亲属' } } satisfies WithdrawalDoubted,
  as: { recordedAt: at('2017-09-27') },
};
export const sham: ShamWithdrawalFound = {
  type: 'ShamWithdrawalFound',
  schema: 1,
  payload: { finding: 'nominal', detail: '由亲属代持', evidence: '谈话笔录' },
  occurredAt: at('2017-09-25'),
};
