import type { Instant, PersonId, TrackState } from '@taizhang/domain';
import { chance } from '../roll';
import { actBy, type Act } from './act-by';
import { workingTime } from './slots';
import type { ColleagueAct, World } from './world';

interface Inquiry {
  readonly world: World;
  readonly state: TrackState;
  readonly act: Act;
  readonly after: (days: number, at: string) => Instant;
}

/** Tracks of accountability: somebody is named, talked to, and the leader concludes or waives with reason and authority. */
export const inquiryActs = (world: World): readonly ColleagueAct[] =>
  world.tracks.flatMap((state): readonly ColleagueAct[] => {
    const { accountabilityId, track, openedAt, status } = state;
    if (status !== 'open' || accountabilityId === undefined || track === undefined || openedAt === undefined) return [];
    const on = { accountabilityId, track };
    const plain = actBy(`track/${accountabilityId}/${track}`);
    const act: Act = (name, at, personId, type, input) => plain(name, at, personId, type, { ...on, ...input });
    const after = (days: number, at: string): Instant => workingTime(world.calendar, openedAt, days, at);
    return stepsOf({ world, state, act, after });
  });

function stepsOf(inquiry: Inquiry): readonly ColleagueAct[] {
  const { state } = inquiry;
  if (state.handledBy === 'superior') return waived(inquiry, superiorOf(inquiry.world), 8);
  const investigator = investigatorOf(inquiry);
  if (investigator === undefined) return [];
  if (state.subject === undefined) return naming(inquiry, investigator);
  if (state.talks.length + state.evidence.length === 0) return gathering(inquiry, investigator);
  return settling(inquiry);
}

const leaderOf = (world: World): PersonId | undefined => world.holder('leader', world.office.unitId);
const superiorOf = (world: World): PersonId | undefined => world.holder('superiorCommission', world.office.unitId);

/** In a case the head of its team, for a unit's finding the discipline group; never one on himself. */
function investigatorOf({ world, state: { source, subject } }: Inquiry): PersonId | undefined {
  const { unitId } = world.office;
  const matter = source?.kind === 'case' ? world.cases.find((each) => each.caseId === source.caseId) : undefined;
  const hands =
    source?.kind === 'case'
      ? [matter?.lead]
      : [world.holder('disciplineGroup', unitId), world.holder('commissionOffice', unitId)];
  const self = subject?.kind === 'person' ? subject.personId : undefined;
  return hands.find((person) => person !== undefined && person !== self);
}

/** Who did the work that was not done: the coordinator of the unit, else its head. */
function naming({ world, state, act, after }: Inquiry, investigator: PersonId): readonly ColleagueAct[] {
  const { unitId } = state;
  if (unitId === undefined) return [];
  const personId = world.holder('coordinator', unitId) ?? world.holder('unitHead', unitId);
  if (personId === undefined || personId === investigator) return [];
  const input = { personId, unitId, reason: '经查为具体承办人。' };
  return [act('name', after(3, '10:00'), investigator, 'NameTrackSubject', input)];
}

function gathering({ state, act, after }: Inquiry, investigator: PersonId): readonly ColleagueAct[] {
  const occurredAt = after(6, '15:00');
  const { subject } = state;
  if (subject?.kind !== 'person') {
    const input = { evidenceId: 'e1', description: '会议记录和工作台账', fileIds: [], occurredAt };
    return [act('evidence', occurredAt, investigator, 'RecordTrackEvidence', input)];
  }
  const talk = { talkId: 't1', personId: subject.personId, talkerIds: [investigator], content: '说明履职情况。' };
  return [act('talk', occurredAt, investigator, 'RecordTrackTalk', { ...talk, occurredAt })];
}

/** The party concerned is settled after his decision is executed; leaders are spoken to, or let off with a reason. */
function settling(inquiry: Inquiry): readonly ColleagueAct[] {
  const { world, state, act, after } = inquiry;
  const leader = leaderOf(world);
  const { accountabilityId = '', track = '', rule, source } = state;
  if (leader === undefined) return [];
  const number = world.tracks.filter(({ status }) => status === 'concluded').length + 1;
  const conclude = (at: Instant, measures: readonly string[], reason: string): readonly ColleagueAct[] => [
    act('conclude', at, leader, 'ConcludeTrack', { measures, reason, document: `责任追究结论书${number}号` }),
  ];
  if (rule === 'partyConcerned' && source?.kind === 'case') {
    const matter = world.cases.find((each) => each.caseId === source.caseId);
    const executed = matter?.decisions.at(-1)?.reportedAt;
    if (executed === undefined) return [];
    return conclude(workingTime(world.calendar, executed, 2, '10:00'), ['sanction'], '已给予处分并执行完毕。');
  }
  const late = signing(inquiry, leader);
  if (chance(0.4, world.seed, 'waives', accountabilityId, track)) return [...late, ...waived(inquiry, leader, 12)];
  return [...late, ...conclude(after(12, '10:00'), ['admonition'], '教育管理不力，负有领导责任。')];
}

const waived = ({ act, after }: Inquiry, by: PersonId | undefined, days: number): readonly ColleagueAct[] => {
  const input = { reason: '已多次提醒并有记录，尽到责任。', authority: '领导小组会议纪要' };
  return by === undefined ? [] : [act('waive', after(days, '11:00'), by, 'WaiveTrack', input)];
};

/** What the ladder drafted for whoever works too slowly is signed on the next working day. */
const signing = ({ world, state, act }: Inquiry, leader: PersonId): readonly ColleagueAct[] =>
  state.rungs
    .filter(({ status }) => status === 'drafted')
    .map(({ level, at }) =>
      act(`rung/${level}`, workingTime(world.calendar, at, 1, '16:00'), leader, 'SignTrackRung', { level }),
    );
