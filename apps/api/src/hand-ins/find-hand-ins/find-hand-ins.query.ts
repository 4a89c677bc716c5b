import type { Application } from '@taizhang/application';
import { giverClasses, localDateOf, type CampaignId, type HandInState } from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import { handInShownSchema, type handInsSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import { personsOfEntry } from '../../presenting/entry.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign, type CampaignReading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { giverClass } from '../../wording/hand-ins';
import { giftPolicy, type GiftPolicy } from '../gift-policy';
import { presentHandIn } from '../hand-in-row.presenter';
import { receivesFor, seesHandIn } from '../hand-in-reading';
import { handInShownLabels, isHandInShown, type HandInShown, type Registered } from '../hand-ins-shown';

export type HandIns = z.infer<typeof handInsSchema>;

const orderOf = ({ row }: Registered): string => `${row.receivedOn}${row.receiptNumber}${row.handIn}`;

async function registeredRows(
  reading: CampaignReading,
  rows: readonly ReadRow<HandInState>[],
  policy: GiftPolicy,
): Promise<readonly Registered[]> {
  const people = await readPeople(reading, {
    personIds: rows.flatMap(({ state }) =>
      [state.personId, state.keeping?.keeperId, ...personsOfEntry(state.entry)].filter((id) => id !== undefined),
    ),
  });
  return rows
    .map((row): Registered => ({ state: row.state, row: presentHandIn(reading, row, { people, policy }) }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** Units of the campaign, its issuer among them, for which this reader keeps the register. */
function registersOf({ reader, campaign, units, point, unitFullName }: CampaignReading): HandIns['mayReceive'] {
  if (point.historical) return [];
  const own = receivesFor(reader);
  return [...(campaign.unitId === undefined ? [] : [campaign.unitId]), ...units]
    .filter((unitId) => own.has(unitId))
    .map((unitId) => ({ unitId, name: unitFullName(unitId) }));
}

export async function findHandIns(
  app: Application,
  ask: PersonalAsk,
  campaignId: CampaignId,
  show: HandInShown | undefined,
): Promise<HandIns> {
  const reading = await openCampaign(app, ask, campaignId);
  const { ledger, at, plan, point, scope, reader, now } = reading;
  const [rows, policies] = await Promise.all([
    app.reads.handIns(ledger, { campaignId }, at),
    app.reads.policies(ledger, at),
  ]);
  const visible = rows.filter(({ state }) => seesHandIn(reader, state));
  const mayReceive = registersOf(reading);
  if (scope.length === 0 && visible.length === 0 && mayReceive.length === 0) throw notFound();
  const policy = giftPolicy(policies);
  const registered = await registeredRows(reading, visible, policy);
  const shown = registered.filter((each) => show === undefined || isHandInShown(each, show, ask.personId));
  return {
    point,
    campaignId,
    total: registered.length,
    shown: handInShownSchema.options.map((key) => ({
      key,
      label: handInShownLabels[key],
      count: registered.filter((each) => isHandInShown(each, key, ask.personId)).length,
    })),
    rows: shown.map(({ row }) => row),
    amountFen: shown.reduce((sum, { row }) => sum + (row.amountFen ?? 0), 0),
    unvalued: shown.filter(({ row }) => row.amountFen === null).length,
    limitMonths: policy.monthsOn(localDateOf(now)) ?? null,
    mayReceive,
    choices: {
      kinds: (plan.giftKinds ?? []).map(({ key, label }) => ({ key, label })),
      givers: giverClasses.map((key) => ({ key, label: giverClass(key) })),
    },
  };
}
