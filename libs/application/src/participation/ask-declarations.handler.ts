import {
  chainFor,
  hasDeclarations,
  localDateOf,
  mustDeclare,
  personStandingAt,
  sectionMissing,
  type AskDeclaration,
  type DeclaringPlan,
  type Instant,
  type PersonState,
  type UnitKind,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { campaignInForce } from '../context/campaign-context';
import { notFound, refusedBy } from '../context/unknown-subject';
import { unitTree } from '../context/unit-tree';
import { askDeclaration } from '../declarations/ask-declaration.handler';
import { excludePerson } from '../declarations/exclude-person.handler';
import type { OnParticipation } from './participation-command';
import { recordDeclarationsAsked } from './record-declarations-asked.handler';

/**
 * Asks every target person of a unit: one event in each person's own stream, then one in the unit's. Whom the plan
 * excludes is asked and excluded with the plan's clause, so that the reason stands beside the name.
 */
export async function askDeclarations(
  app: Application,
  request: CommandRequest<OnParticipation>,
): Promise<CommandOutcome> {
  const { ledger, input } = request;
  const campaign = await campaignInForce(app, ledger, input.campaignId);
  if (campaign === undefined) return notFound(input.campaignId);
  const { plan } = campaign;
  if (!hasDeclarations(plan)) return refusedBy(sectionMissing(plan, 'declaration'));
  const [persons, tree, now] = await Promise.all([
    app.reads.persons(ledger, { unitIds: [input.unitId] }),
    unitTree(app, ledger),
    app.store.now(ledger, request.wallNow),
  ]);
  const kind = tree.find(input.unitId)?.kind ?? 'section';
  const asked = await Promise.all(persons.map((person) => askOne(app, request, plan, kind, person, now)));
  const refused = asked.find((each) => typeof each === 'object');
  if (refused !== undefined) return refused;
  const count = (what: string): number => asked.filter((each) => each === what).length;
  return recordDeclarationsAsked(app, {
    ...request,
    input: { ...input, asked: count('asked') + count('excluded'), excluded: count('excluded') },
  });
}

type Asked = 'asked' | 'excluded' | 'notATarget' | Extract<CommandOutcome, { readonly status: 'rejected' }>;

async function askOne(
  app: Application,
  request: CommandRequest<OnParticipation>,
  plan: DeclaringPlan,
  kind: UnitKind,
  person: PersonState,
  now: Instant,
): Promise<Asked> {
  const personId = person.particulars?.personId;
  const standing = personStandingAt(person, now);
  if (personId === undefined || standing.posting?.unitId !== request.input.unitId) return 'notATarget';
  const answer = mustDeclare(populationFacts(person, now), plan.population);
  const excluded = !answer.included && answer.because === 'institutionProfessional';
  if (!answer.included && !excluded) return 'notATarget';
  const { campaignId, unitId } = request.input;
  const category = answer.included ? answer.category : 'other';
  const chain = chainFor(plan, category, kind);
  const target = { campaignId, personId };
  const key = `declaration/${campaignId}/${personId}`;
  const input: Omit<AskDeclaration, 'type'> = {
    ...target,
    unitId,
    category,
    rank: standing.posting.rank,
    chain: chain.key,
    signers: chain.signers,
    formVersion: plan.declaration.formVersion,
  };
  const outcome = await askDeclaration(app, { ...request, key: `${key}/asked`, input });
  if (outcome.status === 'rejected') return outcome;
  if (!excluded) return 'asked';
  const because = await excludePerson(app, {
    ...request,
    key: `${key}/excluded`,
    actor: { kind: 'system' },
    input: { ...target, reason: exclusionText(plan), evidence: '干部人事档案' },
  });
  return because.status === 'rejected' ? because : 'excluded';
}

const exclusionText = (plan: DeclaringPlan): string => {
  const [rule] = plan.population.exclusions;
  return rule === undefined ? '' : `${rule.label.zh}（${rule.clause}）`;
};

/** What the population rule asks of a person, as he stood at a moment. */
function populationFacts(person: PersonState, now: Instant): Parameters<typeof mustDeclare>[0] {
  const { posting, leftAt } = personStandingAt(person, now);
  return {
    on: localDateOf(now),
    employment: person.particulars?.employment ?? 'civilServant',
    innovationExempt: person.particulars?.innovationExempt ?? false,
    ...(posting !== undefined && { post: { rank: posting.rank, cityManaged: posting.cityManaged } }),
    ...(leftAt !== undefined && { leftOn: localDateOf(leftAt) }),
  };
}
