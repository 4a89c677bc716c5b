import { officialLedger } from '../../api/scope';
import type { Drill, Session } from '../../api/shapes';

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

/** What the bare address is: the way on to a page, the door at which the office signs in, or nothing yet. */
export type Door = { readonly to: string } | 'signIn' | 'nothing';

/** Whoever belongs to the office goes to his own work; where it signs in here, nobody can sit down in a drill. */
export const doorOf = (session: Session, drills: Drill[]): Door => {
  if (session.signedIn && session.ledger === officialLedger) return { to: session.home };
  if (session.officeSignIn) return 'signIn';
  const drill = firstDrill(drills);
  return drill ? { to: `/d/${encodeURIComponent(drill.ledger)}` } : 'nothing';
};
