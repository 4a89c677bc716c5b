import type { Application } from '@taizhang/application';
import type { CampaignId, LedgerId, PersonId, PersonsChased, UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { chaseReceiptSchema } from '@taizhang/contracts';
import type { Reader } from '../../reading/reader';
import { leftOutReason } from '../../wording/left-out-reasons';

export interface ChaseGroup {
  readonly unitId: UnitId;
  readonly persons: readonly PersonId[];
}

/** The asked persons by the unit that they declare or pledge in; those whom the reader may not see are left out without a word. */
export async function groupByUnit(
  app: Application,
  ledger: LedgerId,
  reader: Reader,
  { campaignId, duty }: { readonly campaignId: CampaignId; readonly duty: string },
  under: UnitId,
  persons: readonly PersonId[],
): Promise<readonly ChaseGroup[]> {
  const below = new Set(reader.tree.downwards(under));
  const filter = { campaignId, personIds: persons };
  const rows =
    duty === 'pledge' ? await app.reads.pledges(ledger, filter) : await app.reads.declarations(ledger, filter);
  const groups = new Map<UnitId, PersonId[]>();
  for (const { state } of rows) {
    const { unitId, personId } = state;
    if (unitId === undefined || personId === undefined || !below.has(unitId) || !reader.covers(unitId)) continue;
    groups.set(unitId, [...(groups.get(unitId) ?? []), personId]);
  }
  return [...groups].map(([unitId, own]) => ({ unitId, persons: own })).sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
}

/** Read back from the events, so that the receipt says what the log says. */
export async function chaseReceipt(
  app: Application,
  ledger: LedgerId,
  asked: readonly PersonId[],
  written: readonly { readonly position: number; readonly events: number }[],
): Promise<z.infer<typeof chaseReceiptSchema>> {
  const chased = new Set<PersonId>();
  const why = new Map<PersonId, string>();
  for (const { position, events } of written) {
    if (events === 0) continue;
    const proof = await app.store.findEvent(ledger, { position });
    if (proof?.event.type !== 'PersonsChased') continue;
    const payload = proof.event.payload as PersonsChased['payload'];
    for (const person of payload.persons) chased.add(person);
    for (const each of payload.leftOut) why.set(each.personId, each.why);
  }
  const leftOut = asked.filter((person) => !chased.has(person));
  const names = new Map(
    (await app.reads.persons(ledger, { personIds: leftOut })).map(({ particulars }) => [
      particulars?.personId,
      particulars?.name,
    ]),
  );
  return {
    chased: chased.size,
    leftOut: leftOut.map((personId) => ({
      personId,
      name: names.get(personId) ?? '',
      why: leftOutReason(why.get(personId) ?? 'alreadyMet'),
    })),
    position: Math.max(0, ...written.map((each) => each.position)),
  };
}
