import { accountabilityOf, campaignInForce, caseMatter, type Application } from '@taizhang/application';
import { caseAccountabilityId, coveringRule, type CaseId, type LedgerId } from '@taizhang/domain';
import type { z } from 'zod';
import type { caseAccountabilitySchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import type { Reader } from '../../reading/reader';
import { inCompartment } from '../accountability-reading';
import { findAccountability } from '../find-accountability/find-accountability.query';

export type CaseAccountability = z.infer<typeof caseAccountabilitySchema>;

/** Whether the tracks of a case are there for this reader: once opened, by their compartment; before, by the case's own. */
export async function seesCaseTracks(
  app: Application,
  ledger: LedgerId,
  reader: Reader,
  caseId: CaseId,
): Promise<boolean> {
  const { personId } = reader;
  const { state } = await accountabilityOf(app, ledger, caseAccountabilityId(caseId));
  if (state.status !== 'none') return inCompartment(app, ledger, reader, state);
  const matter = await caseMatter(app, ledger, caseId);
  return (
    matter !== undefined &&
    personId !== undefined &&
    !matter.parties.includes(personId) &&
    (matter.investigators.includes(personId) ||
      reader.covers(matter.handlingUnitId, 'caseSupervisor', 'leader', 'superiorCommission'))
  );
}

/** The tracks of a case; before they are opened, what the plan owes it, to those who would see them. */
export async function findCaseAccountability(
  app: Application,
  ask: PersonalAsk,
  caseId: CaseId,
): Promise<CaseAccountability> {
  const { ledger, at, point, reader } = await openReading(app, ask);
  const id = caseAccountabilityId(caseId);
  const { state } = await accountabilityOf(app, ledger, id, at);
  if (state.status !== 'none') return { point, accountability: await findAccountability(app, ask, id), owed: [] };
  const matter = await caseMatter(app, ledger, caseId);
  const campaign = matter?.campaignId && (await campaignInForce(app, ledger, matter.campaignId, at));
  if (!(await seesCaseTracks(app, ledger, reader, caseId))) throw notFound();
  const rule = campaign && coveringRule(campaign.plan, { matter: 'case' });
  return { point, accountability: null, owed: rule?.tracks.map(({ key, label }) => ({ track: key, label })) ?? [] };
}
