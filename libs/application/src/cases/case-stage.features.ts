import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  appointmentId,
  caseId,
  instantAt,
  localDate,
  personId,
  type CaseId,
  type FileCase,
  type PersonId,
  type Role,
} from '@taizhang/domain';
import { policyAdopted, readPolicy } from '@taizhang/plans';
import { bureau, office, on, openClueStage, person, station, type ClueStage } from '../clues/clue-stage.features';
import type { CommandOutcome } from '../command/command';
import { makeAppointment } from '../organisation/make-appointment.handler';
import { postPerson } from '../organisation/post-person.handler';
import { registerPerson } from '../organisation/register-person.handler';
import { adoptPolicy } from '../plans/adopt-policy.handler';
import { acceptAdjudication } from './accept-adjudication.handler';
import { approveDecision } from './approve-decision.handler';
import { assignTeam } from './assign-team.handler';
import { concludeAdjudication } from './conclude-adjudication.handler';
import { concludeExamination } from './conclude-examination.handler';
import { fileCase } from './file-case.handler';
import { presentFacts } from './present-facts.handler';
import { recordEvidence } from './record-evidence.handler';
import { reportExecution } from './report-execution.handler';
import { serveDecision } from './serve-decision.handler';

/** The stage of the clues with a court of its own: adjudicators, reviewers, a second leader. Every name is invented. */
const people: readonly (readonly [string, string, Role])[] = [
  ['p-sun', '孙某', 'adjudicator'],
  ['p-zhao', '赵某', 'adjudicator'],
  ['p-ren', '任某', 'adjudicator'],
  ['p-shi', '施某', 'adjudicator'],
  ['p-he', '何某', 'leader'],
];

export interface CaseStage extends ClueStage {
  /** Files a case about p-zhang and takes it on, up to and with the named step. */
  file(id: string, change?: Partial<FileCase>): Promise<CaseId>;
  decided(id: string): Promise<CaseId>;
  executed(id: string): Promise<CaseId>;
  done(outcome: Promise<CommandOutcome>): Promise<void>;
}

const since = instantAt(localDate('2015-01-01'), '08:00');
export const zhang: PersonId = person('p-zhang');

export async function openCaseStage(
  name: string,
  startsOn = '2017-10-27',
  kind: 'official' | 'drill' = 'drill',
): Promise<CaseStage> {
  const stage = await openClueStage(name, startsOn, kind);
  const { app, by } = stage;
  const accepted = async (outcome: Promise<CommandOutcome>): Promise<void> => {
    const answer = await outcome;
    if (answer.status === 'rejected') throw new Error(`${answer.code} ${JSON.stringify(answer.details)}`);
  };
  const done = async (outcome: Promise<CommandOutcome>): Promise<void> => {
    await accepted(outcome);
    await stage.caughtUp();
  };
  for (const policy of ['centre-cases-1994', 'centre-cases-2018']) {
    const path = join(__dirname, '../../../../plans/policies', `${policy}.yaml`);
    const read = readPolicy(readFileSync(path, 'utf8'), path);
    if (!read.ok) throw new Error(`${policy} is not in order`);
    await accepted(adoptPolicy(app, by('system', policyAdopted(read.policy))));
  }
  for (const [id, called, role] of people) {
    const who = { personId: personId(id), name: called, gender: 'female' as const, birthYear: 1976 };
    const more = { politicalStatus: 'partyMember' as const, employment: 'civilServant' as const };
    await accepted(registerPerson(app, by('system', { ...who, ...more, innovationExempt: false, occurredAt: since })));
    const post = { personId: personId(id), unitId: office, post: '职员', rank: 'section' as const };
    await accepted(
      postPerson(app, by('system', { ...post, cityManaged: false, leadershipMember: false, occurredAt: since })),
    );
    const appointment = { appointmentId: appointmentId(`a-${id}`), personId: personId(id), role, unitId: bureau };
    await accepted(makeAppointment(app, by('system', { ...appointment, occurredAt: since })));
  }
  await stage.caughtUp();
  const filed = {
    number: '纪立〔2017〕36号',
    personIds: [zhang],
    unitId: station,
    handlingUnitId: office,
    clueIds: [],
    actOn: localDate('2017-06-01'),
    matter: '违规参股砂石场',
  };
  const file: CaseStage['file'] = async (id, change = {}) => {
    const matter = caseId(id);
    await done(fileCase(app, by('p-leader', { caseId: matter, ...filed, ...change })));
    return matter;
  };
  const decided: CaseStage['decided'] = async (id) => {
    const matter = await file(id);
    const at = on('2017-10-26');
    const one = { caseId: matter };
    await done(
      assignTeam(
        app,
        by('p-supervisor', { ...one, members: [person('p-li'), person('p-wang')], lead: person('p-li') }),
      ),
    );
    const piece = { evidenceId: 'e1', kind: 'document', original: true, custody: '三室', fileIds: [] } as const;
    await done(recordEvidence(app, by('p-li', { ...one, ...piece, description: '协议', occurredAt: at })));
    await done(
      presentFacts(app, by('p-li', { ...one, personId: zhang, disputed: false, statement: '无异议', occurredAt: at })),
    );
    await done(concludeExamination(app, by('p-li', { ...one, report: '审查报告' })));
    await done(acceptAdjudication(app, by('p-supervisor', { ...one, panel: [person('p-sun'), person('p-zhao')] })));
    await done(concludeAdjudication(app, by('p-sun', { ...one, opinion: '建议警告', talkedWith: [zhang] })));
    const chosen = { outcome: 'sanction', sanctions: ['partyWarning'], grade: 'none', nationalForm: 2 } as const;
    const why = { choice: 'adopt', reason: '事实清楚', conclusion: '违反廉洁纪律' } as const;
    await done(approveDecision(app, by('p-leader', { ...one, personId: zhang, ...chosen, ...why })));
    return matter;
  };
  const executed: CaseStage['executed'] = async (id) => {
    const matter = await decided(id);
    const on = { caseId: matter, personId: zhang };
    const { now } = { now: await app.store.now(stage.ledger) };
    await done(serveDecision(app, by('p-supervisor', { ...on, announcedTo: '所在支部', occurredAt: now })));
    await done(reportExecution(app, by('p-supervisor', { ...on, reportedBy: station, occurredAt: now })));
    return matter;
  };
  return { ...stage, file, decided, executed, done };
}
