import {
  lastDayOf,
  localDateOf,
  type AppealState,
  type CaseState,
  type CaseStatus,
  type Instant,
  type PersonId,
  type StreamName,
  type UnitId,
  type WorkCalendar,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { caseSchema, proposedBasisSchema } from '@taizhang/contracts';
import { presentClock } from '../../presenting/clock.presenter';
import { sealedMark } from '../../presenting/sealed-mark.presenter';
import type { AnswerPoint } from '../../reading/answer-point';
import type { Reading } from '../../reading/campaign-reading';
import type { People } from '../../reading/people';
import { subjectIdOf } from '../../wire/wire-ids';
import { appealStage, evidenceKindLabel, interestLabel, missingStep, returnLabel } from '../../wording/cases';
import { label } from '../../wording/label';
import { roleLabel } from '../../wording/roles';
import { presentCaseClock, shownClocks } from '../case-clock.presenter';
import { presentCaseRow } from '../case-row.presenter';
import { presentGate, type Gate } from './case-gate';
import { presentChoosable, type Choosable } from './choosable';
import { presentDecision } from './decision.presenter';

export type Case = z.infer<typeof caseSchema>;

export interface GatheredPage {
  readonly stream: StreamName;
  readonly state: CaseState;
  readonly calendar: WorkCalendar;
  readonly people: People;
  readonly tracks: boolean;
  readonly gate: Gate;
  readonly proposals: readonly { readonly personId: PersonId; readonly basis: z.infer<typeof proposedBasisSchema> }[];
  readonly appeals: readonly AppealState[];
  readonly choosable: Choosable;
  readonly readers: Readonly<Record<'caseSupervisor' | 'leader' | 'superiorCommission', readonly PersonId[]>>;
}

const rail = [
  { key: 'filing', label: label('立案', 'Filing'), until: ['filed'] },
  { key: 'examination', label: label('审查', 'Examination'), until: ['filed', 'examining'] },
  { key: 'adjudication', label: label('审理', 'Adjudication'), until: ['examined', 'adjudicating'] },
  { key: 'decision', label: label('决定', 'Decision'), until: ['adjudicated'] },
  { key: 'execution', label: label('执行', 'Execution'), until: ['decided'] },
  { key: 'archive', label: label('结案归档', 'Closed and archived'), until: [] },
] as const;

/** Filing is an act and done with it; the archive is where everything else is done. */
function stagesOf(status: CaseStatus): Case['stages'] {
  const current =
    status === 'closed' ? rail.length : rail.findLastIndex(({ until }) => until.some((at) => at === status));
  return rail.map(({ key, label: name }, index) => ({
    key,
    label: name,
    state: index < current ? 'done' : index === current ? 'current' : 'ahead',
  }));
}

const staffPart = (state: CaseState, people: People) => ({
  team: state.team.map((person) => ({ person: people.ref(person), lead: person === state.lead })),
  panel: state.panel.map((person) => people.ref(person)),
  recused: state.recused.map(({ personId, kind }) => ({ person: people.ref(personId), kind: interestLabel(kind) })),
});

const findingsPart = (stream: StreamName, state: CaseState, people: People) => ({
  evidence: state.evidence.map((piece) => ({
    id: piece.evidenceId,
    kind: evidenceKindLabel(piece.kind),
    original: piece.original,
    custody: piece.custody,
    on: localDateOf(piece.at),
    files: [...piece.fileIds],
    description: sealedMark(stream, 'matterContent', piece.description),
    event: piece.position,
  })),
  talks: state.talks.map((talk) => ({
    id: talk.talkId,
    person: talk.personId ? people.ref(talk.personId) : null,
    talkers: talk.talkerIds.map((person) => people.ref(person)),
    place: talk.place,
    on: localDateOf(talk.at),
    files: [...talk.fileIds],
    content: sealedMark(stream, 'matterContent', talk.content),
    event: talk.position,
  })),
  presented: state.presented.map(({ personId, at, disputed, statement }) => ({
    person: people.ref(personId),
    on: localDateOf(at),
    disputed,
    statement: sealedMark(stream, 'matterContent', statement),
  })),
  report: sealedMark(stream, 'matterContent', state.report),
  opinion: sealedMark(stream, 'matterContent', state.opinion),
});

function readersOf({ state, people, readers }: GatheredPage): Case['readers'] {
  const offices = (['caseSupervisor', 'leader', 'superiorCommission'] as const).flatMap((role) =>
    readers[role].map((person) => ({ person, as: roleLabel(role) })),
  );
  const staff = [
    ...state.team.map((person) => ({ person, as: label('审查组', 'team') })),
    ...state.panel.map((person) => ({ person, as: label('审理组', 'panel') })),
  ];
  return [...staff, ...offices]
    .filter(({ person }) => !state.personIds.includes(person))
    .map(({ person, as }) => ({ person: people.ref(person), as }));
}

export function presentCase(reading: Reading & { readonly point: AnswerPoint }, page: GatheredPage): Case {
  const { stream, state, calendar, people, gate, proposals, appeals } = page;
  const { now, point } = reading;
  return {
    ...presentCaseRow(reading, calendar, state, people),
    ...staffPart(state, people),
    ...findingsPart(stream, state, people),
    point,
    stages: stagesOf(state.status),
    missing: missingStep(state.status),
    authority:
      state.authority === 'superior' ? label('上一级管理', 'managed above') : label('本级管理', 'managed here'),
    actOn: state.actOn as string,
    campaignId: state.campaignId ?? null,
    clues: [...state.clueIds],
    matter: sealedMark(stream, 'matterContent', state.matter),
    filedBy: state.filedBy ? people.ref(state.filedBy) : null,
    clocks: shownClocks(state).map((shown) => presentCaseClock(shown, now, calendar)),
    suspended: state.suspended ? { since: localDateOf(state.suspended.since), reason: state.suspended.reason } : null,
    supervisions: state.supervisions.map(({ supervisionId, instruction, deadline, position, answer }) => ({
      id: supervisionId,
      instruction,
      clock: presentClock({
        ...{ deadline, now, calendar, plan: { phases: [] }, startEvent: position },
        clause: lastDayOf(deadline.dueAt),
        done: answer !== undefined,
      }),
      answer: answer ?? null,
    })),
    deferred: state.deferred?.reason ?? null,
    returned: state.returned
      ? { kind: returnLabel(state.returned.kind), reason: state.returned.reason, on: localDateOf(state.returned.at) }
      : null,
    tracks: page.tracks,
    gate: presentGate(gate, people, reading),
    proposals: proposals.map(({ personId, basis }) => ({ person: people.ref(personId), basis })),
    decisions: state.decisions.map((decision) => presentDecision(stream, decision, people)),
    transfers: state.transfers.map(({ personIds, to, reason, at }) => ({
      persons: personIds.map((person) => people.ref(person)),
      to,
      reason,
      on: localDateOf(at),
    })),
    appeals: appeals.map((appeal) => ({
      appeal: appeal.appealId as string,
      person: people.ref(appeal.personId as PersonId),
      status: appealStage(appeal.status),
      lodgedOn: localDateOf(appeal.lodgedAt as Instant),
    })),
    file: state.file ?? null,
    readers: readersOf(page),
    choosable: {
      ...presentChoosable(page.choosable, people),
      above: reading.tree
        .upwards(state.handlingUnitId as UnitId)
        .filter((unit) => unit !== state.handlingUnitId)
        .map((unitId) => ({ unitId, name: reading.unitFullName(unitId) })),
    },
    history: `/analysis/history?subject=${subjectIdOf(stream)}`,
  };
}
