import { localDateOf, type CaseState, type Instant, type PersonId } from '@taizhang/domain';
import { between } from '../roll';
import { actBy, type Act } from './act-by';
import { fitFor } from './fit-for';
import { workingTime } from './slots';
import type { ColleagueAct, World } from './world';

/** Who acts in a case, and in working days after what. */
interface Hands {
  readonly world: World;
  readonly state: CaseState;
  readonly act: Act;
  readonly supervisor: PersonId;
  readonly leader: PersonId;
}

/** Cases go from the team to the archive, each step by whom it belongs to: investigators, a panel of others, the leader. */
export const caseActs = (world: World): readonly ColleagueAct[] =>
  world.cases.flatMap((state): readonly ColleagueAct[] => {
    const { unitId } = world.office;
    const supervisor = world.holder('caseSupervisor', unitId);
    const leader = world.holder('leader', unitId);
    if (state.caseId === undefined || supervisor === undefined || leader === undefined) return [];
    return stepsOf({ world, state, act: actBy(`case/${state.caseId}`), supervisor, leader });
  });

function stepsOf(hands: Hands): readonly ColleagueAct[] {
  const { state } = hands;
  switch (state.status) {
    case 'filed':
      return team(hands);
    case 'examining':
      return examination(hands);
    case 'examined':
      return panel(hands);
    case 'adjudicating':
      return opinion(hands);
    case 'adjudicated':
      return decisions(hands);
    case 'decided':
      return [...execution(hands), ...closing(hands)];
    default:
      return [];
  }
}

const after = ({ world }: Hands, from: Instant | undefined, days: number, at: string): Instant =>
  from === undefined ? world.now : workingTime(world.calendar, from, days, at);

function team(hands: Hands): readonly ColleagueAct[] {
  const { world, state, act, supervisor } = hands;
  const members = fitFor(world, 'caseOfficer', state.unitId ?? world.office.unitId).slice(0, 2);
  const [lead] = members;
  if (lead === undefined || members.length < 2) return [];
  const at = after(hands, state.filedAt, 1, '15:00');
  return [act('team', at, supervisor, 'AssignTeam', { caseId: state.caseId, members, lead })];
}

/** Evidence, a talk by two, the facts put to the person, then the report: one after another. */
function examination(hands: Hands): readonly ColleagueAct[] {
  const { state, act } = hands;
  const { caseId, lead, team: talkerIds, filedAt, evidence, talks, presented, personIds } = state;
  if (lead === undefined) return [];
  const one = { caseId };
  if (evidence.length === 0) {
    const occurredAt = after(hands, filedAt, 3, '10:00');
    const kept = { evidenceId: 'e1', kind: 'document', original: true, custody: '案件室保管柜', fileIds: [] };
    const input = { ...one, ...kept, description: '有关凭证和登记材料', occurredAt };
    return [act('evidence', occurredAt, lead, 'RecordEvidence', input)];
  }
  const untalked = personIds.find((personId) => !talks.some((talk) => talk.personId === personId));
  if (untalked !== undefined) {
    const occurredAt = after(hands, filedAt, 4, '10:00');
    const held = { talkId: `t/${untalked}`, personId: untalked, talkerIds, place: '谈话室', fileIds: [] };
    return [
      act(`talk/${untalked}`, occurredAt, lead, 'RecordTalk', {
        ...one,
        ...held,
        content: '本人承认事实。',
        occurredAt,
      }),
    ];
  }
  const unmet = personIds.find((personId) => !presented.some((each) => each.personId === personId));
  if (unmet !== undefined) {
    const occurredAt = after(hands, filedAt, 12, '10:00');
    const input = { ...one, personId: unmet, disputed: false, statement: '对认定的事实无异议。', occurredAt };
    return [act(`facts/${unmet}`, occurredAt, lead, 'PresentFacts', input)];
  }
  const at = after(hands, filedAt, 14, '16:00');
  return [act('examined', at, lead, 'ConcludeExamination', { ...one, report: '事实清楚，证据确凿，建议移送审理。' })];
}

/** None of the panel ever investigated the case. [B4] */
function panel(hands: Hands): readonly ColleagueAct[] {
  const { world, state, act, supervisor } = hands;
  const fit = fitFor(world, 'adjudicator', state.unitId ?? world.office.unitId);
  const members = fit.filter((person) => !state.investigators.includes(person)).slice(0, 2);
  if (members.length < 2) return [];
  const at = after(hands, state.examinedAt, 1, '10:00');
  return [act('panel', at, supervisor, 'AcceptAdjudication', { caseId: state.caseId, panel: members })];
}

function opinion(hands: Hands): readonly ColleagueAct[] {
  const { state, act } = hands;
  const [first] = state.panel;
  if (first === undefined) return [];
  const at = after(hands, state.acceptedAt, 4, '16:00');
  const input = { caseId: state.caseId, opinion: '定性准确，建议给予处分。', talkedWith: state.personIds };
  return [act('opinion', at, first, 'ConcludeAdjudication', input)];
}

/** A member of the party is warned by the party, anybody else by his employer; heavier inside the window. */
function decisions(hands: Hands): readonly ColleagueAct[] {
  const { world, state, act, leader } = hands;
  const { aggravation } = world.plan;
  const actOn = state.actOn ?? '';
  const heavier = aggravation !== undefined && actOn >= aggravation.from && actOn <= aggravation.to;
  return state.personIds
    .filter((personId) => !state.decisions.some((each) => each.personId === personId))
    .map((personId) => {
      const sanction = world.persons.get(personId)?.partyMember === true ? 'partyWarning' : 'adminWarning';
      const input = {
        ...{ caseId: state.caseId, personId, outcome: 'sanction', sanctions: [sanction] },
        ...{ grade: heavier ? 'heavier' : 'none', nationalForm: 2, choice: 'adopt' },
        ...{ reason: '事实清楚，程序完备，采纳审理意见。', conclusion: '给予警告处分。' },
      };
      return act(`decide/${personId}`, after(hands, state.adjudicatedAt, 2, '10:00'), leader, 'ApproveDecision', input);
    });
}

/** Served, entered in the personal file, and reported back by the unit: none of it waits for a track. */
function execution(hands: Hands): readonly ColleagueAct[] {
  const { state, act, supervisor } = hands;
  return state.decisions.flatMap(({ personId, approvedAt, servedAt, steps, reportedAt }): readonly ColleagueAct[] => {
    const one = { caseId: state.caseId, personId };
    if (servedAt === undefined) {
      const occurredAt = after(hands, approvedAt, 2, '15:00');
      const input = { ...one, announcedTo: '本人及所在单位', occurredAt };
      return [act(`serve/${personId}`, occurredAt, supervisor, 'ServeDecision', input)];
    }
    if (steps.length === 0) {
      const occurredAt = after(hands, servedAt, 2, '15:00');
      const input = { ...one, step: 'personalFile', note: '处分决定存入本人档案', occurredAt };
      return [act(`step/${personId}`, occurredAt, supervisor, 'RecordExecutionStep', input)];
    }
    if (reportedAt !== undefined) return [];
    const occurredAt = after(hands, servedAt, 8, '15:00');
    return [
      act(`executed/${personId}`, occurredAt, supervisor, 'ReportExecution', {
        ...one,
        reportedBy: state.unitId,
        occurredAt,
      }),
    ];
  });
}

/** Into the archive once every track is settled: the gate would refuse it before. */
function closing(hands: Hands): readonly ColleagueAct[] {
  const { world, state, act, supervisor } = hands;
  const { caseId, decisions: decided, number = '' } = state;
  const tracks = world.tracks.filter(({ source }) => source?.kind === 'case' && source.caseId === caseId);
  const settled = tracks.map(({ status, settledAt }) => (status === 'open' ? undefined : settledAt));
  const ends = [...decided.map(({ reportedAt }) => reportedAt), ...settled];
  const owes = (world.plan.accountability ?? []).some(({ covers }) => covers.matter === 'case');
  if (ends.includes(undefined) || (owes && tracks.length === 0)) return [];
  const last = ends
    .flatMap((end) => end ?? [])
    .sort()
    .at(-1);
  const at = after(hands, last, 3, '10:00');
  const fileNumber = `案卷〔${localDateOf(at).slice(0, 4)}〕${/\d+(?=号)/.exec(number)?.[0] ?? '1'}号`;
  const pages = between(60, 140, world.seed, 'pages', caseId ?? '');
  return [act('close', at, supervisor, 'CloseCase', { caseId, fileNumber, volumes: 1, pages })];
}
