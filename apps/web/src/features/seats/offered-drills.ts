import type { Drill } from '../../api/shapes';

/** Drills to sit down in, the newest of each story: the list comes in the order of places, newest first. */
export const offeredDrills = (drills: Drill[]): Drill[] => {
  const seen = new Set<string>();
  return drills.filter((drill) => {
    const story = drill.family ?? drill.ledger;
    const isOffered = drill.kind === 'playable' && drill.status !== 'preparing' && !seen.has(story);
    if (isOffered) seen.add(story);
    return isOffered;
  });
};

/** Where the bare address leads: to what is offered first, else to what there is to look back on. */
export const firstDrill = (drills: Drill[]): Drill | undefined =>
  offeredDrills(drills)[0] ?? drills.find((drill) => drill.status !== 'preparing');
