import type { Drill, Session } from '../../api/shapes';
import { doorOf, firstDrill, offeredDrills } from './offered-drills';

const drill = (ledger: string, given: Partial<Drill> = {}): Drill =>
  ({ ledger, family: ledger.split('-')[0], kind: 'playable', status: 'paused', ...given }) as Drill;
const names = (drills: Drill[]): string[] => drills.map(({ ledger }) => ledger);

describe('the drills that the first page offers', () => {
  it('are the newest of each story, in the order in which they come', () => {
    const drills = [drill('s2-opened-0003'), drill('s2-opened-0001'), drill('s0-opened-0001')];
    expect(names(offeredDrills(drills))).toEqual(['s2-opened-0003', 's0-opened-0001']);
  });

  it('are none that is being prepared, and none that is only to look back on', () => {
    const finished = drill('s2-finished', { kind: 'finishedCopy', status: 'ended' });
    expect(offeredDrills([drill('s2-opened-0001', { status: 'preparing' }), finished])).toEqual([]);
  });

  it('lead with the first of them, else with what there is to look back on', () => {
    const finished = drill('s2-finished', { kind: 'finishedCopy', status: 'ended' });
    expect(firstDrill([drill('s2-opened-0001'), finished])?.ledger).toBe('s2-opened-0001');
    expect(firstDrill([drill('s2-opened-0001', { status: 'preparing' }), finished])?.ledger).toBe('s2-finished');
    expect(firstDrill([])).toBeUndefined();
  });
});

describe('the bare address', () => {
  const session = (given: Partial<Session> = {}): Session =>
    ({ signedIn: false, ledger: null, officeSignIn: false, home: '/', ...given }) as Session;
  const drills = [drill('s2-opened-0001')];

  it('leads a person of the office to his own work, whatever drills there are and wherever he signed in', () => {
    const own = { signedIn: true, ledger: 'official', home: '/campaigns/c1' };
    expect(doorOf(session(own), drills)).toEqual({ to: '/campaigns/c1' });
    expect(doorOf(session({ ...own, officeSignIn: true }), [])).toEqual({ to: '/campaigns/c1' });
  });

  it('asks to sign in where the office has its sign-in: no seat of a drill can be taken there', () => {
    expect(doorOf(session({ officeSignIn: true }), drills)).toBe('signIn');
    expect(doorOf(session({ officeSignIn: true }), [])).toBe('signIn');
  });

  it('leads everybody else to the drill that is offered first, and says so where there is none', () => {
    const seated = { signedIn: true, ledger: 's2-opened-0001', home: '/inbox' };
    expect(doorOf(session(), drills)).toEqual({ to: '/d/s2-opened-0001' });
    expect(doorOf(session(seated), drills)).toEqual({ to: '/d/s2-opened-0001' });
    expect(doorOf(session(), [])).toBe('nothing');
  });
});
