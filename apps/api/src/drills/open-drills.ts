import { drillOf, type Application } from '@taizhang/application';
import { purposeOf } from '@taizhang/domain';
import type { OpenDrill } from './require-drill';

/** Every drill that is open to people: to sit down in first, in the order of their places, the newest of each first. */
export async function openDrills(app: Application): Promise<readonly OpenDrill[]> {
  const heads = (await app.store.ledgers()).filter(({ kind }) => kind === 'drill');
  const drills = await Promise.all(heads.map(async (head) => ({ head, drill: await drillOf(app, head.ledger) })));
  return drills.filter(({ drill }) => purposeOf(drill) !== 'base').sort(byUse);
}

const rank = ({ drill }: OpenDrill): number => (purposeOf(drill) === 'opened' && drill.status !== 'ended' ? 0 : 1);
const place = ({ drill }: OpenDrill): number => drill.stated?.place ?? Number.MAX_SAFE_INTEGER;
const newestFirst = (a: OpenDrill, b: OpenDrill): number => (a.head.ledger < b.head.ledger ? 1 : -1);

const byUse = (a: OpenDrill, b: OpenDrill): number => rank(a) - rank(b) || place(a) - place(b) || newestFirst(a, b);
