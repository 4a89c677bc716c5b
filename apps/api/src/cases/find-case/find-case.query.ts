import { calendarInForce, campaignInForce, caseBasis, policyInForce, type Application } from '@taizhang/application';
import {
  caseStream,
  decisionFor,
  localDateOf,
  type AppealState,
  type CaseState,
  type PersonId,
  type Plan,
  type Role,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { caseSchema } from '@taizhang/contracts';
import { seesCaseTracks } from '../../accountability/find-case-accountability/find-case-accountability.query';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { readCase } from '../case-reading';
import { personsOf } from '../case-row.presenter';
import { presentProposal } from './basis.presenter';
import { readGate } from './case-gate';
import { presentCase } from './case.presenter';
import { readChoosable } from './choosable';

export type Case = z.infer<typeof caseSchema>;

/** Who holds a role over the handling unit: whom one may choose, and who is inside the compartment by his office. */
async function holdersOf({ app, ledger, tree }: Reading, unit: UnitId, role: Role): Promise<readonly PersonId[]> {
  const path = tree.upwards(unit);
  const appointments = await app.reads.appointments(ledger, {});
  return [
    ...new Set(
      appointments.flatMap((each) =>
        each.status === 'made' && each.role === role && each.unitId && path.includes(each.unitId)
          ? (each.personId ?? [])
          : [],
      ),
    ),
  ];
}

/** For everybody who has no decision yet: what is laid before its maker, as it stands now. */
async function proposalsOf(app: Application, reading: Reading, state: CaseState, plan: Plan | undefined) {
  const { ledger, now } = reading;
  const actOn = state.actOn ?? localDateOf(now);
  const [policy, policyAtAct] = await Promise.all([
    policyInForce(app, ledger, localDateOf(now)),
    policyInForce(app, ledger, actOn),
  ]);
  const undecided = state.personIds.filter((person) => decisionFor(state, person) === undefined);
  return Promise.all(
    undecided.map(async (personId) => {
      const { campaignId } = state;
      const basis = await caseBasis(app, { ledger, personId, campaignId, plan, actOn, policyAtAct, now });
      return { personId, basis: presentProposal(basis, policy, policyAtAct) };
    }),
  );
}

export async function findCase(app: Application, ask: PersonalAsk, id: string): Promise<Case> {
  const reading = await openReading(app, ask);
  const { ledger, at, point } = reading;
  const { caseId, state } = await readCase(app, ask, reading.reader, id, point.historical ? at : undefined);
  const unit = state.handlingUnitId as UnitId;
  const campaign = state.campaignId && (await campaignInForce(app, ledger, state.campaignId, at));
  const plan = campaign?.plan;
  const [calendar, gate, appeals, officers, adjudicators, supervisors, leaders, superiors, proposals] =
    await Promise.all([
      calendarInForce(app.store, ledger, at),
      readGate(app, reading, caseId, plan),
      app.reads.appeals(ledger, { caseIds: [caseId] }, at),
      holdersOf(reading, unit, 'caseOfficer'),
      holdersOf(reading, unit, 'adjudicator'),
      holdersOf(reading, unit, 'caseSupervisor'),
      holdersOf(reading, unit, 'leader'),
      holdersOf(reading, unit, 'superiorCommission'),
      proposalsOf(app, reading, state, plan),
    ]);
  const tracked = gate.blockers.flatMap(({ subject }) => (subject?.kind === 'person' ? [subject.personId] : []));
  const [choosable, tracks] = await Promise.all([
    readChoosable(app, reading, state, { officers, adjudicators }),
    seesCaseTracks(app, ledger, reading.reader, caseId),
  ]);
  const everybody = [officers, adjudicators, supervisors, leaders, superiors, personsOf(state), tracked].flat();
  const people = await readPeople(reading, { personIds: [...everybody, ...choosable.declaring] });
  // The original staff stay out of an appeal: to them there is none. [B8]
  const seen = appeals
    .map((row) => row.state)
    .filter((appeal: AppealState) => appeal.status !== 'none' && !worked(state, ask.personId));
  return presentCase(reading, {
    stream: caseStream(caseId),
    state,
    calendar,
    people,
    tracks,
    gate,
    proposals,
    appeals: seen,
    choosable,
    readers: { caseSupervisor: supervisors, leader: leaders, superiorCommission: superiors },
  });
}

const worked = (state: CaseState, person: PersonId): boolean =>
  [...state.investigators, ...state.adjudicators].includes(person) ||
  state.decisions.some(({ approvedBy }) => approvedBy === person);
