import {
  campaignId,
  fileId,
  instant,
  localDate,
  personId,
  problemId,
  unitId,
  type Instant,
  type PersonId,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import { china2017 } from '../time/china-2017.features';
import type { ClaimRectification, ListProblem, SetRectification } from './problem.commands';
import type { ProblemContext } from './problem.context';

/** One line of a problem ledger as specs know it; every name is invented. */

export const head = personId('p-head');
export const owner = personId('p-owner');
export const subject = personId('p-subject');

export const at = (day: string): Instant => instant(`${day}T02:32:00.000Z`);

export const acting = (actor: PersonId, roles: readonly Role[], day: string): ProblemContext => ({
  now: at(day),
  actor: { kind: 'person', personId: actor },
  roles,
  plan: { planId: 'p-2017', version: 1 },
  calendar: china2017,
  problemClasses: ['giving', 'receiving', 'slushHandling'],
  staff: [owner, subject, head],
});
export const coordinatorAt = (day: string): ProblemContext => acting(personId('p-coordinator'), ['coordinator'], day);
export const headAt = (day: string): ProblemContext => acting(head, ['unitHead'], day);
export const ownerAt = (day: string): ProblemContext => acting(owner, [], day);

export const list: ListProblem = {
  type: 'ListProblem',
  campaignId: campaignId('c-2017'),
  problemId: problemId('tz-1'),
  unitId: unitId('u-bureau'),
  personId: subject,
  channel: 'selfInspection',
  problemClass: 'slushHandling',
  tendency: false,
  description: '单位收到的礼品单独保管，用于职工活动',
  occurredAt: at('2017-09-01'),
};
export const setRectification: SetRectification = {
  type: 'SetRectification',
  measure: '礼品登记上交，清退开支',
  ownerId: owner,
  dueOn: localDate('2017-09-14'),
};
export const claim: ClaimRectification = {
  type: 'ClaimRectification',
  result: '已全部登记上交',
  evidence: '上交登记表',
  files: [fileId(`sha256:${'a'.repeat(64)}`)],
  occurredAt: at('2017-09-12'),
};
