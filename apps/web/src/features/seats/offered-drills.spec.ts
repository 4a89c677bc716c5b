import type { Drill } from '../../api/shapes';
import { firstDrill, offeredDrills } from './offered-drills';

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
