import {
  hasPledges,
  mustPledge,
  personStandingAt,
  sectionMissing,
  type AskPledge,
  type PersonState,
  type PledgeSubject,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { campaignInForce } from '../context/campaign-context';
import { notFound, refusedBy } from '../context/unknown-subject';
import { askPledge } from '../pledges/ask-pledge.handler';
import type { OnParticipation } from './participation-command';
import { recordPledgesAsked } from './record-pledges-asked.handler';

type Target = { readonly subject: PledgeSubject } & Omit<
  AskPledge,
  'type' | 'campaignId' | 'unitId' | 'templateVersion'
>;

/**
 * Asks a unit and its persons for their pledges: one event in each one's own stream, then one in the unit's part, so
 * that the list of who must sign is as the day found it.
 */
export async function askPledges(app: Application, request: CommandRequest<OnParticipation>): Promise<CommandOutcome> {
  const { ledger, input } = request;
  const { campaignId, unitId } = input;
  const campaign = await campaignInForce(app, ledger, campaignId);
  if (campaign === undefined) return notFound(campaignId);
  const { plan } = campaign;
  if (!hasPledges(plan)) return refusedBy(sectionMissing(plan, 'pledges'));
  const [persons, now] = await Promise.all([
    app.reads.persons(ledger, { unitIds: [unitId] }),
    app.store.now(ledger, request.wallNow),
  ]);
  const { template, templateVersion } = plan.pledges;
  const inPost = (person: PersonState): readonly Target[] => {
    const personId = person.particulars?.personId;
    const { inOffice, posting } = personStandingAt(person, now);
    if (personId === undefined || posting?.unitId !== unitId) return [];
    if (!mustPledge({ inOffice, rank: posting.rank }, plan.pledges)) return [];
    return [{ subject: { kind: 'person', personId }, personId, rank: posting.rank }];
  };
  const ofPersons = persons.flatMap(inPost);
  const ofUnit: readonly Target[] = template.unit === undefined ? [] : [{ subject: { kind: 'unit', unitId } }];
  const outcomes = await Promise.all(
    [...ofUnit, ...ofPersons].map(({ subject, ...who }) => {
      const key = `pledge/${campaignId}/${subject.kind === 'unit' ? subject.unitId : subject.personId}/asked`;
      return askPledge(app, { ...request, key, input: { campaignId, subject, unitId, templateVersion, ...who } });
    }),
  );
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed !== undefined) return failed;
  return recordPledgesAsked(app, {
    ...request,
    input: { ...input, units: ofUnit.length, persons: ofPersons.length },
  });
}
