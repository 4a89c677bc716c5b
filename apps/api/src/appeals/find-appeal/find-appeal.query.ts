import { calendarInForce, policyInForce, type Application } from '@taizhang/application';
import {
  appealStream,
  localDateOf,
  originalStaff,
  sanctionExists,
  sanctionKinds,
  type AppealState,
  type CaseState,
  type Instant,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { appealSchema } from '@taizhang/contracts';
import { appealActs } from '../appeal-acts';
import { readAppeal, seesCaseOf } from '../../cases/case-reading';
import { presentClock } from '../../presenting/clock.presenter';
import { sealedMark } from '../../presenting/sealed-mark.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { subjectIdOf } from '../../wire/wire-ids';
import { appealOutcomeLabel, appealStage, sanctionLabel } from '../../wording/cases';

export type Appeal = z.infer<typeof appealSchema>;

/** Officers and adjudicators who never handled the case. */
async function freshStaff({ app, ledger, tree }: Reading, state: AppealState, matter: CaseState) {
  const path = tree.upwards(matter.handlingUnitId as UnitId);
  const barred = new Set<PersonId | undefined>([...originalStaff(matter), state.personId]);
  const appointments = await app.reads.appointments(ledger, {});
  const fit = appointments.flatMap(({ status, role, unitId, personId }) =>
    status === 'made' && (role === 'caseOfficer' || role === 'adjudicator') && unitId && path.includes(unitId)
      ? (personId ?? [])
      : [],
  );
  return [...new Set(fit)].filter((person) => !barred.has(person));
}

export async function findAppeal(app: Application, ask: PersonalAsk, id: string): Promise<Appeal> {
  const reading = await openReading(app, ask);
  const { ledger, at, point, now, reader } = reading;
  const { state, matter } = await readAppeal(app, ask, reader, id, point.historical ? at : undefined);
  const stream = appealStream(state.appealId as NonNullable<typeof state.appealId>);
  const own = reader.personId === state.personId;
  const [calendar, policy, choosable] = await Promise.all([
    calendarInForce(app.store, ledger, at),
    policyInForce(app, ledger, localDateOf(now)),
    own ? [] : freshStaff(reading, state, matter),
  ]);
  const appellant = state.personId as PersonId;
  const people = await readPeople(reading, { personIds: [appellant, ...state.reviewers, ...choosable] });
  const { deadline, deadlinePosition, status } = state;
  return {
    point,
    appeal: state.appealId as string,
    case: state.caseId as string,
    caseNumber: matter.number ?? '',
    seesCase: seesCaseOf(reader, matter),
    status: status === 'none' ? 'lodged' : status,
    stage: appealStage(status),
    person: people.ref(appellant),
    lodgedOn: localDateOf(state.lodgedAt as Instant),
    grounds: sealedMark(stream, 'matterContent', state.grounds),
    clock: deadline
      ? presentClock({
          ...{ deadline, now, calendar, plan: { phases: [] }, clause: '', startEvent: deadlinePosition },
          done: status === 'decided' || status === 'served' || status === 'withdrawn',
        })
      : null,
    reviewers: state.reviewers.map((person) => people.ref(person)),
    recommends: !own && state.recommends ? appealOutcomeLabel(state.recommends) : null,
    report: own ? null : sealedMark(stream, 'matterContent', state.report),
    outcome: state.outcome ? appealOutcomeLabel(state.outcome) : null,
    sanctions: state.sanctions.map(({ kind, from, until }) => ({
      kind,
      label: sanctionLabel(kind),
      from,
      until: until ?? null,
    })),
    reason: state.reason ?? null,
    offered: sanctionKinds
      .filter((kind) => sanctionExists(kind, policy))
      .map((kind) => ({ kind, label: sanctionLabel(kind) })),
    choosable: choosable.map((person) => people.ref(person)),
    may: point.historical ? [] : appealActs(state, reader, matter),
    history: `/analysis/history?subject=${subjectIdOf(stream)}`,
  };
}
