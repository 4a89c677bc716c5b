import {
  instantAt,
  localDate,
  type PersonId,
  type UnitId,
  type WithdrawalState,
  withdrawalDecider,
} from '@taizhang/domain';
import type { Plan, Role } from '@taizhang/domain';
import type { Reader } from '../reading/reader';
import { withdrawalActs } from './withdrawal-acts';

const unit = 'u-1' as UnitId;
const now = instantAt(localDate('2017-10-09'), '10:00');
const plan = { leniency: { to: localDate('2017-09-30') }, withdrawal: {} } as unknown as Plan;
const owed: WithdrawalState = {
  ...withdrawalDecider.initial,
  status: 'owed',
  personId: 'p-1' as PersonId,
  unitId: unit,
};

const reader = (personId: string, ...roles: Role[]): Reader =>
  ({
    personId: personId as PersonId,
    covers: (_: UnitId, ...asked: Role[]) => asked.some((role) => roles.includes(role)),
  }) as unknown as Reader;

describe('what a withdrawal offers', () => {
  it('lets its person report, agree a date or refuse', () => {
    expect(withdrawalActs(owed, reader('p-1'), plan, now)).toEqual(['report', 'agree', 'refuse']);
  });

  it('lets the office order out once the voluntary stage is over', () => {
    expect(withdrawalActs(owed, reader('p-9', 'commissionOffice'), plan, now)).toContain('order');
    const before = instantAt(localDate('2017-09-12'), '10:00');
    expect(withdrawalActs(owed, reader('p-9', 'commissionOffice'), plan, before)).not.toContain('order');
  });

  it('lets nobody judge his own', () => {
    const reported: WithdrawalState = { ...owed, status: 'reported' };
    expect(withdrawalActs(reported, reader('p-1', 'commissionOffice'), plan, now)).toEqual(['report']);
  });

  it('offers a stranger nothing', () => {
    expect(withdrawalActs(owed, reader('p-9'), plan, now)).toEqual([]);
  });
});
