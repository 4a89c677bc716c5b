import { askPledge, type Application, type CommandOutcome } from '@taizhang/application';
import { personStandingAt, type CampaignId, type PersonId } from '@taizhang/domain';
import { commandOf, type ActingPerson } from '../../platform/commands/commander';
import { notFound } from '../../platform/problem/refusal';
import { ifVisible } from '../../reading/visible';
import { openPledges } from '../pledge-reading';

/** Asks persons as they stand now, in the version of the pledge that the plan holds; who is not seen is not there. */
export async function askerOver(
  app: Application,
  by: ActingPerson,
  campaignId: CampaignId,
  persons: readonly PersonId[],
): Promise<(personId: PersonId) => Promise<CommandOutcome>> {
  const { plan, now, reader } = await openPledges(app, by, campaignId);
  const states = await app.reads.persons(by.ledger, { personIds: persons });
  const byId = new Map(states.map((state) => [state.particulars?.personId, state]));
  const { templateVersion } = plan.pledges;
  return (personId) =>
    ifVisible(async () => {
      const state = byId.get(personId);
      const posting = state && personStandingAt(state, now).posting;
      if (posting === undefined || !reader.covers(posting.unitId)) throw notFound();
      const subject = { kind: 'person', personId } as const;
      const { unitId, rank } = posting;
      return askPledge(app, commandOf(by, { campaignId, subject, personId, unitId, rank, templateVersion }, personId));
    });
}
