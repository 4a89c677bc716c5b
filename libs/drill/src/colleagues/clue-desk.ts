import { caseId, localDateOf, type CaseId, type ClueState, type Instant, type PersonId } from '@taizhang/domain';
import { drillId } from '../roll';
import { actBy, type Act } from './act-by';
import { fitFor } from './fit-for';
import { clueOf, mattersOf, type Matter } from './matters';
import { workingTime } from './slots';
import type { ColleagueAct, World } from './world';

/** Clues are registered, classified, disposed of by one and approved by another, verified by two, and lead to a case or to none. */
export const clueActs = (world: World): readonly ColleagueAct[] =>
  mattersOf(world).flatMap((matter) => {
    const clue = clueOf(world, matter);
    const act = actBy(`clue/${matter.origin.externalId}`);
    return clue === undefined ? registration(world, matter, act) : disposal(world, matter, clue, act);
  });

function registration(world: World, matter: Matter, act: Act): readonly ColleagueAct[] {
  const { channel, receivedAt, personId, unitId, origin, summary } = matter;
  const group = world.holder('disciplineGroup', unitId);
  if (group === undefined) return [];
  const input = {
    unitId: world.office.unitId,
    channel,
    receivedAt,
    campaignId: world.campaignId,
    concernedUnitId: unitId,
    concernedPersonIds: [personId],
    reporter: { kind: 'anonymous' },
    content: { summary, accused: '' },
    origin,
  };
  return [act('register', receivedAt, group, 'RegisterClue', input)];
}

/** The case that a matter becomes: its id follows from the seed, as everything in a drill does. */
export const caseIdFor = (world: World, { origin }: Matter): CaseId =>
  caseId(drillId('k', `${world.seed}/${origin.body}/${origin.externalId}`, 1));

function disposal(world: World, matter: Matter, clue: ClueState, act: Act): readonly ColleagueAct[] {
  const { clueId, registeredAt } = clue;
  const { unitId } = world.office;
  const supervisor = world.holder('caseSupervisor', unitId);
  const leader = world.holder('leader', unitId);
  if (clueId === undefined || registeredAt === undefined || supervisor === undefined || leader === undefined) return [];
  const after = (days: number, at: string): Instant => workingTime(world.calendar, registeredAt, days, at);
  const one = { clueId };
  switch (clue.status) {
    case 'registered':
      if (clue.jurisdiction === undefined) {
        const jurisdiction = matter.aboveAuthority ? 'superior' : 'own';
        const input = { ...one, problemClass: matter.problemClass, jurisdiction, priority: false };
        return [act('classify', after(1, '10:00'), supervisor, 'ClassifyClue', input)];
      }
      return clue.jurisdiction === 'own'
        ? [act('propose', after(1, '15:00'), supervisor, 'ProposeClueDisposal', { ...one, ...proposalOf(matter) })]
        : [
            act('forward', after(1, '15:00'), supervisor, 'ForwardClueUp', {
              ...one,
              grounds: '按干部管理权限报上级。',
            }),
          ];
    case 'proposed':
      return [act('approve', after(2, '10:00'), leader, 'ApproveClueDisposal', { ...one, way: clue.way })];
    case 'verification':
      return verification(world, matter, clue, act, { supervisor, after });
    case 'reported':
      return filing(world, matter, clue, act, leader, after(8, '10:00'));
    default:
      return [];
  }
}

const proposalOf = ({ way }: Matter) =>
  way === 'verification'
    ? { way, grounds: '有具体人、事、时间，可查性强，建议初步核实。' }
    : { way, grounds: '无具体事实，无法核查，建议了结。' };

interface Desk {
  readonly supervisor: PersonId;
  readonly after: (days: number, at: string) => Instant;
}

function verification(
  world: World,
  { unitId }: Matter,
  { clueId, officers, verification: known }: ClueState,
  act: Act,
  { supervisor, after }: Desk,
): readonly ColleagueAct[] {
  const one = { clueId };
  const chosen = fitFor(world, 'caseOfficer', unitId).slice(0, 2);
  if (officers.length === 0)
    return chosen.length < 2
      ? []
      : [act('assign', after(2, '15:00'), supervisor, 'AssignClue', { ...one, officers: chosen })];
  const [lead, second] = officers;
  if (lead === undefined || second === undefined) return [];
  if (known === undefined) {
    const plan = '调取凭证，与有关人员谈话，十个工作日内报告。';
    return [act('verify', after(3, '10:00'), lead, 'StartClueVerification', { ...one, plan, team: officers })];
  }
  if (known.outcome === undefined) {
    const input = { ...one, outcome: 'file', report: '反映的问题属实，建议立案。' };
    return [act('report', after(6, '16:00'), lead, 'ReportClueVerification', input)];
  }
  return known.team
    .filter((member) => !known.signedBy.includes(member))
    .map((member) =>
      act(`sign/${member}`, after(7, '10:00'), member, 'SignClueVerification', { ...one, outcome: known.outcome }),
    );
}

/** The leader approves the filing (立案), which the clue is told of in the same breath. */
function filing(
  world: World,
  matter: Matter,
  { clueId }: ClueState,
  act: Act,
  leader: PersonId,
  at: Instant,
): readonly ColleagueAct[] {
  const id = caseIdFor(world, matter);
  const { unitId, personId, actOn, summary } = matter;
  const year = localDateOf(at).slice(0, 4);
  const input = {
    caseId: id,
    number: `纪立〔${year}〕${world.cases.length + 1}号`,
    personIds: [personId],
    unitId,
    handlingUnitId: world.office.unitId,
    clueIds: [clueId],
    campaignId: world.campaignId,
    actOn,
    matter: summary,
  };
  return [act('file', at, leader, 'FileCase', input)];
}
