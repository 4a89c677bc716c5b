import type { Application } from '@taizhang/application';
import {
  sectionOf,
  declarationStream,
  localDateOf,
  withdrawalOutstanding,
  yearOf,
  type DeclarationState,
  type Instant,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { DeclarationDraftEntity } from '@taizhang/persistence';
import type { Repository } from 'typeorm';
import type { z } from 'zod';
import type { declarationSchema } from '@taizhang/contracts';
import { markOf, presentClock } from '../../presenting/clock.presenter';
import { presentWindow } from '../../presenting/window-strip.presenter';
import { personsOfEntry, presentEntry } from '../../presenting/entry.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign, type CampaignReading } from '../../reading/campaign-reading';
import { readSigners } from '../../reading/papers';
import { readPeople, type People } from '../../reading/people';
import { requireDeclaration } from '../../reading/visible';
import { subjectIdOf, wireIdOf, type DeclarationKey } from '../../wire/wire-ids';
import { itemSentence } from '../../wording/business-items';
import { nothing } from '../../wording/label';
import { politicalLabel, rankLabel } from '../../wording/persons';
import { declarationActs, noActs } from './declaration-acts';
import { presentDifferences } from './form-differences.presenter';
import { presentChain } from './sign-chain.presenter';

export type Declaration = z.infer<typeof declarationSchema>;

function personOf(reading: CampaignReading, state: DeclarationState, people: People): Declaration['person'] {
  const personId = state.personId as PersonId;
  const particulars = people.find(personId)?.particulars;
  return {
    ...people.ref(personId, state.unitId),
    gender: particulars?.gender ?? 'male',
    age: particulars ? yearOf(localDateOf(reading.now)) - particulars.birthYear : 0,
    rank: state.rank ? rankLabel(state.rank) : nothing,
    politicalStatus: particulars ? politicalLabel(particulars.politicalStatus) : nothing,
  };
}

async function withdrawalsOf(
  reading: CampaignReading,
  personId: PersonId,
): Promise<{
  readonly links: Declaration['withdrawals'];
  readonly window: Parameters<typeof presentWindow>[0]['withdrawals'];
}> {
  const { app, ledger, at, campaignId, plan, calendar, now } = reading;
  const rows = await app.reads.withdrawals(ledger, { campaignId, personIds: [personId] }, at);
  const links = rows.flatMap(({ stream, state }) => {
    const { item, deadline } = state;
    if (item === undefined) return [];
    const clock = deadline && presentClock({ deadline, now, calendar, plan, clause: '' });
    const mark = withdrawalOutstanding(state)
      ? (clock?.mark ?? 'open')
      : markOf({ overdue: false, suspended: false, left: 0 }, true);
    return [{ withdrawal: wireIdOf(stream), item: item.key, label: itemSentence(plan, item), mark }];
  });
  return { links, window: rows.map((row) => row.state) };
}

async function draftOf(
  drafts: Repository<DeclarationDraftEntity>,
  ask: PersonalAsk,
  { campaignId, personId }: DeclarationKey,
): Promise<Declaration['draft']> {
  const own = await drafts.findOneBy({ ledger: ask.ledger, campaignId, personId, writer: ask.personId });
  return own ? { form: own.form, savedAt: own.savedAt } : null;
}

const statusOf = ({ status }: DeclarationState): Declaration['status'] => (status === 'none' ? 'asked' : status);

/** A signature on paper is entered by the coordinator or the office, never on a paper of their own. */
const mayEnterSignature = ({ point, reader }: CampaignReading, state: DeclarationState): boolean =>
  !point.historical &&
  state.status === 'submitted' &&
  state.personId !== reader.personId &&
  reader.covers(state.unitId as UnitId, 'coordinator', 'commissionOffice');

/** One personal report, with the instructions of its version, its sign chain and its place against the leniency window. */
export async function findDeclaration(
  app: Application,
  drafts: Repository<DeclarationDraftEntity>,
  ask: PersonalAsk,
  key: DeclarationKey,
): Promise<Declaration> {
  const reading = await openCampaign(app, ask, key.campaignId);
  const { ledger, at, plan, calendar, now, point, reader } = reading;
  const state = await requireDeclaration(app, ask, key, at, reader);
  const stream = declarationStream(key.campaignId, key.personId);
  const unitId = state.unitId as UnitId;
  const [signers, [unit], withdrawals] = await Promise.all([
    readSigners(reading),
    app.reads.participations(ledger, { campaignId: key.campaignId, unitIds: [unitId] }, at),
    withdrawalsOf(reading, key.personId),
  ]);
  const next = signers.next(state);
  const { entry, signatureEntry } = state;
  const marked = [entry, signatureEntry].flatMap(personsOfEntry);
  const named = [key.personId, next?.personId, state.signedBy, ...marked].filter((each) => each !== undefined);
  const people = await readPeople(reading, { personIds: named });
  const chain = presentChain(reading, state, unit?.state, next, people);
  const { sectors = [], population } = plan;
  const declaration = sectionOf(plan, 'declaration');
  const happenedAt = state.firstSubmittedAt;
  return {
    point,
    declaration: wireIdOf(stream),
    campaignId: key.campaignId,
    person: personOf(reading, state, people),
    category: state.category ?? 'other',
    status: statusOf(state),
    entry: presentEntry(entry, reading, people),
    paperSigner:
      mayEnterSignature(reading, state) && next ? { personId: next.personId, name: people.name(next.personId) } : null,
    signatureEntry: presentEntry(signatureEntry, reading, people),
    revision: state.revision,
    form: (structuredClone(state.form) as Declaration['form'] | undefined) ?? null,
    previousForm: (structuredClone(state.previousForm) as Declaration['previousForm'] | undefined) ?? null,
    differences: presentDifferences(plan, state),
    returned: state.returned
      ? { section: state.returned.section, reason: state.returned.reason, at: state.returned.at }
      : null,
    verified: state.verified
      ? { result: state.verified.result, differences: state.verified.differences.map((each) => ({ ...each })) }
      : null,
    formTitle: declaration.formTitle,
    formVersion: state.formVersion ?? declaration.formVersion,
    instructions: declaration.instructions.map((each) => ({ ...each })),
    sectors: sectors.map(({ key: sector, label, detail }) => ({ key: sector, label, detail })),
    relations: population.relations.map((each) => ({ ...each })),
    relativesAsked: state.rank !== undefined && population.leadingRanks.includes(state.rank),
    chain,
    window: presentWindow({
      plan,
      calendar,
      now,
      report: happenedAt && { happenedAt, knownAt: (state.submittedRecordedAt ?? happenedAt) as Instant },
      withdrawals: withdrawals.window,
    }),
    withdrawals: withdrawals.links,
    clock: chain.steps.find((step) => step.mark !== 'done')?.clock ?? null,
    may: point.historical ? noActs : declarationActs(state, reader, plan, next),
    draft: point.historical ? null : await draftOf(drafts, ask, key),
    history: `/analysis/history?subject=${subjectIdOf(stream)}`,
    why: `declaration:${stream}`,
  };
}
