import { officialFault, type Application } from '@taizhang/application';
import type { ActingPerson } from '../platform/commands/commander';
import { notFound, Refusal } from '../platform/problem/refusal';
import { readerOf } from '../reading/reader';

/** Only in an official ledger, and only by a campaign office; for anybody else there is no such thing. */
export async function requireLead(
  app: Application,
  { ledger, personId }: Pick<ActingPerson, 'ledger' | 'personId'>,
): Promise<void> {
  const reader = await readerOf(app, ledger, personId, 'own');
  if (!reader.holds('commissionOffice')) throw notFound();
  const fault = await officialFault(app, ledger);
  if (fault !== undefined) throw new Refusal(fault.code, fault.details);
}
