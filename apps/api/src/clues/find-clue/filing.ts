import type { CampaignId, ClueState, PersonId, UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { clueSchema } from '@taizhang/contracts';
import type { Reading } from '../../reading/campaign-reading';
import { peopleOf } from '../../reading/people';

type Filing = z.infer<typeof clueSchema>['filing'];

/** Whom a case filed from the clue can concern: the persons named first, then the unit that it concerns. */
export async function readFiling(reading: Reading, state: ClueState): Promise<Filing> {
  const { app, ledger, at, reader, unitFullName } = reading;
  const { concernedPersonIds, concernedUnitId } = state;
  const handling = state.unitId as UnitId;
  const [named, around, campaigns] = await Promise.all([
    concernedPersonIds.length === 0 ? [] : app.reads.persons(ledger, { personIds: concernedPersonIds }, at),
    app.reads.persons(ledger, { unitIds: [concernedUnitId ?? handling] }, at),
    app.reads.campaigns(ledger, at),
  ]);
  const all = [...named, ...around];
  const people = peopleOf(reading, all);
  const ids = all.flatMap(({ particulars }) => particulars?.personId ?? []) as readonly PersonId[];
  return {
    handlingUnit: { unitId: handling, name: unitFullName(handling) },
    persons: [...new Set(ids)].filter((person) => person !== reader.personId).map((person) => people.ref(person)),
    campaigns: campaigns
      .filter(({ state: campaign }) => campaign.status === 'issued')
      .map(({ state: { campaignId, title } }) => ({ campaignId: campaignId as CampaignId, title: title ?? '' })),
  };
}
