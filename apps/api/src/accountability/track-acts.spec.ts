import {
  type PersonId,
  type Role,
  type TrackSlice,
  type TrackState,
  type UnitId,
  trackDecider,
} from '@taizhang/domain';
import type { Reader } from '../reading/reader';
import { trackActs } from './track-acts';

const state: TrackState = {
  ...trackDecider.initial,
  status: 'open',
  handlingUnitId: 'u-1' as UnitId,
  handledBy: 'handling',
  subject: { kind: 'person', personId: 'p-head' as PersonId, unitId: 'u-2' as UnitId },
};
const slice = {
  handling: { investigators: ['disciplineGroup'], ownLeaders: ['leader'], superior: 'superiorCommission' },
  rule: { on: 'person', concludedBy: 'leader', waivedBy: 'partySecretary' },
} as unknown as TrackSlice;
const reader = (personId: string, ...roles: Role[]): Reader =>
  ({
    personId: personId as PersonId,
    covers: (_: UnitId, ...asked: Role[]) => asked.some((role) => roles.includes(role)),
  }) as unknown as Reader;
const gathered: TrackState = { ...state, evidence: ['e-1'], investigators: ['p-1' as PersonId] };

describe('what a track offers', () => {
  it('lets those who work on it gather', () => {
    expect(trackActs(state, slice, reader('p-1', 'disciplineGroup'))).toEqual(['evidence', 'talk']);
  });

  it('lets its approver conclude once something is gathered, and whoever the plan names waive', () => {
    expect(trackActs(state, slice, reader('p-2', 'leader'))).toEqual([]);
    expect(trackActs(gathered, slice, reader('p-2', 'leader'))).toEqual(['conclude']);
    expect(trackActs(gathered, slice, reader('p-2', 'partySecretary'))).toEqual(['waive']);
  });

  it('lets nobody settle what he investigated, and its subject nothing at all [R-018]', () => {
    expect(trackActs(gathered, slice, reader('p-1', 'leader', 'partySecretary'))).toEqual([]);
    expect(trackActs(gathered, slice, reader('p-head', 'leader', 'disciplineGroup'))).toEqual([]);
  });

  it('lies with the superior commission for the own leader', () => {
    const above: TrackState = { ...gathered, handledBy: 'superior' };
    expect(trackActs(above, slice, reader('p-2', 'leader', 'disciplineGroup'))).toEqual([]);
    expect(trackActs(above, slice, reader('p-3', 'superiorCommission'))).toEqual([
      'evidence',
      'talk',
      'conclude',
      'waive',
    ]);
  });

  it('offers a name where nobody is named, a signature where a draft waits, and reopening once it is settled', () => {
    const { subject: _, ...unnamed } = state;
    expect(trackActs(unnamed, slice, reader('p-1', 'disciplineGroup'))).toContain('name');
    const drafted: TrackState = {
      ...state,
      rungs: [
        { level: 2, act: 'talk', status: 'drafted', at: '2017-11-20T01:00:00.000Z' as never, approver: 'leader' },
      ],
    };
    expect(trackActs(drafted, slice, reader('p-2', 'leader'))).toEqual(['signRung', 'declineRung']);
    expect(trackActs({ ...gathered, status: 'waived' }, slice, reader('p-2', 'leader'))).toEqual(['reopen']);
  });
});
