import { accountabilityOf, campaignInForce, caseMatter, type Application } from '@taizhang/application';
import {
  accountabilityId,
  seesAccountability,
  type AccountabilityId,
  type AccountabilityRule,
  type AccountabilityState,
  type CampaignId,
  type LedgerId,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import { notFound } from '../platform/problem/refusal';
import { readerOf, type Reader } from '../reading/reader';
import type { Asker } from '../reading/visible';

export interface TrackKey {
  readonly accountabilityId: AccountabilityId;
  readonly track: string;
}

/** An id that cannot be one reads like one that is not there. */
export function accountabilityKey(id: string): AccountabilityId {
  if (id === '' || id.includes('/') || id.includes('~')) throw notFound();
  return accountabilityId(id);
}
export function trackKey(id: string): TrackKey {
  const [accountability = '', track = '', ...rest] = id.split('~');
  if (track === '' || track.includes('/') || rest.length > 0) throw notFound();
  return { accountabilityId: accountabilityKey(accountability), track };
}

export async function ruleOf(
  app: Application,
  ledger: LedgerId,
  { campaignId, rule }: AccountabilityState,
): Promise<AccountabilityRule | undefined> {
  const campaign = campaignId && (await campaignInForce(app, ledger, campaignId));
  return campaign?.plan.accountability?.find(({ key }) => key === rule);
}

/** Whether an accountability is in the reader's compartment; one in which he is a subject is as if absent. */
export async function inCompartment(
  app: Application,
  ledger: LedgerId,
  reader: Reader,
  state: AccountabilityState,
): Promise<boolean> {
  const rule = await ruleOf(app, ledger, state);
  if (reader.personId === undefined || rule === undefined) return false;
  const matter = state.source?.kind === 'case' ? await caseMatter(app, ledger, state.source.caseId) : undefined;
  const covers: Reader['covers'] = (unit, ...roles) => reader.covers(unit, ...roles);
  const party = matter?.parties.includes(reader.personId) ?? false;
  return !party && seesAccountability(state, rule, reader.personId, covers, matter?.investigators ?? []);
}

/** "Not there" and "not yours" end in the same refusal, after the same reads. Rights are those of today. */
export async function requireAccountability(
  app: Application,
  asker: Asker,
  id: AccountabilityId,
  point?: PointInLog,
  known?: Reader,
): Promise<AccountabilityState & { readonly campaignId: CampaignId }> {
  const [reader, { state: today }, { state }] = await Promise.all([
    known ?? readerOf(app, asker.ledger, asker.personId),
    accountabilityOf(app, asker.ledger, id),
    accountabilityOf(app, asker.ledger, id, point),
  ]);
  const seen = today.campaignId !== undefined && (await inCompartment(app, asker.ledger, reader, today));
  const { campaignId } = state;
  if (!seen || campaignId === undefined) throw notFound();
  return { ...state, campaignId };
}

/** An act on a track that the person may not see is an act on a track that is not there. */
export async function requireTrack(app: Application, asker: Asker, key: TrackKey): Promise<AccountabilityState> {
  const state = await requireAccountability(app, asker, key.accountabilityId);
  if (!state.tracks.some(({ track }) => track === key.track)) throw notFound();
  return state;
}
