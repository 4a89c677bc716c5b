import { cyclesOf, isFiler, termsFor, type Application, type ReturnTerms } from '@taizhang/application';
import { isPeriodic, oncePeriod, returnStream, unitId, type CampaignId, type ReturnKey } from '@taizhang/domain';
import { notFound } from '../platform/problem/refusal';
import type { PersonalAsk } from '../reading/ask';
import { openCampaign, type CampaignReading } from '../reading/campaign-reading';

/** `c~u~statistics~once`: an id that cannot be one reads like one that is not there. */
export function returnKey(id: string): ReturnKey {
  const parts = id.split('~');
  if (parts.length !== 4 || parts.some((part) => part === '' || part.includes('/'))) throw notFound();
  const [campaignId, unit, obligation, period] = parts as [string, string, string, string];
  return { campaignId: campaignId as CampaignId, unitId: unitId(unit), obligation, period };
}

export const returnId = ({ campaignId, unitId: unit, obligation, period }: ReturnKey): string =>
  [campaignId, unit, obligation, period].join('~');

export interface ReturnReading extends CampaignReading {
  readonly terms: ReturnTerms;
}

/** Of a unit that a role of the reader reaches and that owes this table; everything else is not there. */
export async function openReturn(app: Application, ask: PersonalAsk, key: ReturnKey): Promise<ReturnReading> {
  const reading = await openCampaign(app, ask, key.campaignId);
  const { campaign, scope, tree, plan, reader } = reading;
  const terms = termsFor({ state: campaign, plan }, key);
  if (terms === undefined) throw notFound();
  if (key.unitId === campaign.unitId) {
    if (!reader.covers(key.unitId) || !(await isReported(reading, terms, key))) throw notFound();
    return { ...reading, terms };
  }
  if (!scope.includes(key.unitId)) throw notFound();
  const filer = isFiler(plan, tree.find(key.unitId)?.kind, terms.obligation);
  const there = isPeriodic(terms.obligation) ? await wasAsked(reading, key) : filer && key.period === oncePeriod;
  if (!there) throw notFound();
  return { ...reading, terms };
}

/** What the issuing body adds up: a table that is filed once, or a period of which its cycle has come. */
async function isReported({ app, ledger, at }: CampaignReading, { obligation }: ReturnTerms, key: ReturnKey) {
  if (!isPeriodic(obligation)) return key.period === oncePeriod;
  const cycles = await cyclesOf(app, ledger, key.campaignId, at);
  return cycles.get(obligation.key)?.periods[key.period] !== undefined;
}

/** A periodic return is there once its unit was asked for it, and stays there. */
async function wasAsked({ app, ledger, at }: CampaignReading, key: ReturnKey): Promise<boolean> {
  const { campaignId, unitId: unit, obligation } = key;
  const rows = await app.reads.returns(ledger, { campaignId, unitIds: [unit], obligations: [obligation] }, at);
  return rows.some(({ stream }) => stream === returnStream(key));
}
