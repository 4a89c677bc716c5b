import { campaignInForce, closingFacts } from '@taizhang/application';
import {
  caseAgenda,
  closingBlockers,
  openCaseStatuses,
  type CaseAct,
  type CaseId,
  type CaseState,
  type PersonId,
  type Role,
  type UnitId,
  type WorkCalendar,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import { caseActs, type CaseAct as ShownAct } from '../../cases/case-acts';
import { shownClocks } from '../../cases/case-clock.presenter';
import { readSeenCases } from '../../cases/case-reading';
import type { Reading } from '../../reading/campaign-reading';
import { readPeople, type People } from '../../reading/people';
import { caseActLabel } from '../../wording/cases';
import { compose, label, same } from '../../wording/label';
import { roleLabel } from '../../wording/roles';
import { caseworkRow } from './casework-row';
import type { PlacedRow } from './rows-of-units';

type Item = ReturnType<typeof caseAgenda>[number];
type Owed = Exclude<CaseAct, 'openAccountability' | 'remindOfClock' | 'chaseClock'>;

/** To whom each step is owed, which clock it has, and which button does it. */
const steps: Readonly<Record<Owed, { readonly to: Role; readonly clock?: string; readonly act: ShownAct }>> = {
  assignTeam: { to: 'leader', act: 'assignTeam' },
  concludeExamination: { to: 'caseSupervisor', clock: 'examination', act: 'concludeExamination' },
  acceptAdjudication: { to: 'leader', act: 'acceptAdjudication' },
  concludeAdjudication: { to: 'leader', clock: 'adjudication', act: 'concludeAdjudication' },
  approveDecision: { to: 'caseSupervisor', act: 'decide' },
  serveDecision: { to: 'leader', clock: 'service', act: 'serve' },
  reportExecution: { to: 'leader', clock: 'executionReport', act: 'reportExecution' },
  answerSupervision: { to: 'leader', clock: 'supervision', act: 'answerSupervision' },
  closeCase: { to: 'leader', act: 'close' },
};

/** What lies with a whole team or panel lies with each of it; what lies with an office, with whoever holds it and may. */
function isMine(reading: Reading, state: CaseState, { owner, act }: Item): boolean {
  const { reader } = reading;
  const { personId } = reader;
  if (personId === undefined) return false;
  if (act === 'concludeExamination') return state.team.includes(personId);
  if (act === 'concludeAdjudication') return state.panel.includes(personId);
  const { role } = owner ?? {};
  return (
    role !== undefined &&
    reader.covers(state.handlingUnitId as UnitId, role) &&
    caseActs(state, reader).includes(steps[act as Owed].act)
  );
}

/** A case cannot be closed while a track is open; until then its closing waits for others. */
async function openTracks({ app, ledger, at }: Reading, { caseId, campaignId }: CaseState): Promise<number> {
  const campaign = campaignId && (await campaignInForce(app, ledger, campaignId, at));
  return closingBlockers(await closingFacts(app, ledger, caseId as CaseId, campaign?.plan, at)).length;
}

async function stepRow(
  reading: Reading,
  calendar: WorkCalendar,
  people: People,
  { stream, state }: ReadRow<CaseState>,
  { key, act, input }: Item,
): Promise<PlacedRow> {
  const { of } = input as { readonly of?: string };
  const step = steps[act as Owed];
  const running = shownClocks(state).find((each) => each.clock === step.clock && each.of === of);
  const blocked = act === 'closeCase' ? await openTracks(reading, state) : 0;
  const about = of !== undefined && act !== 'answerSupervision' ? same(people.name(of as PersonId)) : null;
  const row = await caseworkRow(reading, calendar, {
    key: `case:${state.caseId}:${key}`,
    stream,
    kind: 'caseStep',
    title: compose(label('案件 {number}：{act}', 'Case {number}: {act}'), {
      number: state.number ?? '',
      act: caseActLabel(act),
    }),
    strong:
      blocked === 0 ? about : compose(label('还有 {blocked} 条追责未办结', '{blocked} tracks are open'), { blocked }),
    to: roleLabel(step.to),
    path: `/cases/${state.caseId}`,
    clock: running,
    since: state.adjudicatedAt ?? state.examinedAt ?? state.filedAt,
  });
  return { row, ...(blocked > 0 && { place: 'waiting' as const }) };
}

/** The next steps of cases that lie with this reader: with the team, the panel, who manages cases and who decides. */
export async function rowsOfCases(reading: Reading, calendar: WorkCalendar): Promise<readonly PlacedRow[]> {
  const seen = await readSeenCases(reading, openCaseStatuses);
  const owed = seen.flatMap((row) =>
    caseAgenda(row.state, { calendar, policy: {}, owesAccountability: false })
      .filter((item) => item.by === 'person' && isMine(reading, row.state, item))
      .map((item) => ({ row, item })),
  );
  if (owed.length === 0) return [];
  const people = await readPeople(reading, { personIds: owed.flatMap(({ row }) => row.state.personIds) });
  return Promise.all(owed.map(({ row, item }) => stepRow(reading, calendar, people, row, item)));
}
