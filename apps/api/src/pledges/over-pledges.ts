import type { Application, CommandOutcome } from '@taizhang/application';
import type { CampaignId, PledgeState, Represented } from '@taizhang/domain';
import { commandOf, type ActingPerson } from '../platform/commands/commander';
import { aPerson, aUnit } from '../platform/commands/entry-mark';
import { inTurn } from '../platform/commands/in-turn';
import { bulkReceiptOf, type BulkReceipt } from '../platform/commands/receipt';
import { languageOf } from '../platform/problem/accept-language';
import { notFound } from '../platform/problem/refusal';
import { readerOf } from '../reading/reader';
import { ifVisible, requirePledge } from '../reading/visible';
import { pledgeKey, type PledgeKey } from '../wire/wire-ids';

/** One pledge of a frozen list, under a key of its own. */
export interface Item {
  readonly key: PledgeKey;
  readonly state: PledgeState;
  readonly requestOf: <I>(input: I) => ReturnType<typeof commandOf<I & PledgeKey>>;
}

/** A person's pledge is signed by himself; who signed for a unit is named with the entry. */
const pledgerOf = ({ subject }: PledgeKey): Represented =>
  subject.kind === 'unit' ? aUnit(subject.unitId) : aPerson(subject.personId);

/** Does one act over a frozen list of pledges of a campaign: one receipt an item, and one refusal never hurts the others. */
export async function overPledges(
  app: Application,
  by: ActingPerson,
  campaignId: CampaignId,
  pledges: readonly string[],
  language: string | undefined,
  act: (item: Item) => Promise<CommandOutcome>,
): Promise<BulkReceipt> {
  const reader = await readerOf(app, by.ledger, by.personId);
  const outcomes = await inTurn([...new Set(pledges)], async (id) => {
    const outcome = await ifVisible(async () => {
      const key = pledgeKey(id);
      if (key.campaignId !== campaignId) throw notFound();
      const state = await requirePledge(app, by, key, undefined, reader);
      return act({ key, state, requestOf: (input) => commandOf(by, { ...key, ...input }, id, pledgerOf(key)) });
    });
    return { id, outcome };
  });
  return bulkReceiptOf(outcomes, languageOf(language));
}
