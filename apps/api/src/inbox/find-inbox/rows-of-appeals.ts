import {
  appealAgenda,
  localDateOf,
  type AppealAct,
  type Instant,
  type Role,
  type UnitId,
  type WorkCalendar,
} from '@taizhang/domain';
import { appealActs, type AppealAct as ShownAct } from '../../appeals/appeal-acts';
import { readSeenAppeals, type SeenAppeal } from '../../cases/case-reading';
import type { Reading } from '../../reading/campaign-reading';
import { appealStage, appealStepLabel } from '../../wording/cases';
import { compose, label } from '../../wording/label';
import { roleLabel } from '../../wording/roles';
import { caseworkRow } from './casework-row';
import type { PlacedRow } from './rows-of-units';

type Item = ReturnType<typeof appealAgenda>[number];
type Owed = Exclude<AppealAct, 'remindOfAppeal'>;

const steps: Readonly<Record<Owed, { readonly to: Role; readonly act: ShownAct }>> = {
  assignReviewers: { to: 'leader', act: 'assignReviewers' },
  reviewAppeal: { to: 'leader', act: 'review' },
  decideAppeal: { to: 'caseSupervisor', act: 'decide' },
  serveAppeal: { to: 'leader', act: 'serve' },
};

/** What lies with the reviewers lies with each of them. */
function isMine({ reader }: Reading, { state, matter }: SeenAppeal, { owner, act }: Item): boolean {
  const { role } = owner ?? {};
  const lies = role === undefined || reader.covers(matter.handlingUnitId as UnitId, role);
  return lies && appealActs(state, reader, matter).includes(steps[act as Owed].act);
}

const clockOf = ({ state }: SeenAppeal) =>
  state.deadline && state.status !== 'decided'
    ? { deadline: state.deadline, position: state.deadlinePosition ?? 0 }
    : undefined;

async function stepRow(reading: Reading, calendar: WorkCalendar, seen: SeenAppeal, { act }: Item): Promise<PlacedRow> {
  const { stream, state, matter } = seen;
  const row = await caseworkRow(reading, calendar, {
    key: `appeal:${state.appealId}:${act}`,
    stream,
    kind: 'appealStep',
    title: compose(label('申诉（原案 {number}）：{act}', 'Appeal (case {number}): {act}'), {
      number: matter.number ?? '',
      act: appealStepLabel(act),
    }),
    to: act === 'serveAppeal' ? label('申诉人', 'the appellant') : roleLabel(steps[act as Owed].to),
    path: `/appeals/${state.appealId}`,
    clock: clockOf(seen),
    since: state.reviewedAt ?? state.lodgedAt,
  });
  return { row };
}

/** What one has lodged himself lies with others until he is told of the outcome. */
async function ownRow(reading: Reading, calendar: WorkCalendar, seen: SeenAppeal): Promise<PlacedRow> {
  const { stream, state, matter } = seen;
  const row = await caseworkRow(reading, calendar, {
    key: `appeal:${state.appealId}`,
    stream,
    kind: 'ownAppeal',
    title: compose(label('本人申诉（{number}，{on} 提出）', 'Own appeal ({number}, lodged {on})'), {
      number: matter.number ?? '',
      on: localDateOf(state.lodgedAt as Instant),
    }),
    strong: appealStage(state.status),
    to: roleLabel('caseSupervisor'),
    path: `/appeals/${state.appealId}`,
    clock: clockOf(seen),
    since: state.lodgedAt,
    consequence: label('由复查机关办理，本人等候', 'it lies with the reviewing body'),
  });
  return { row, place: 'waiting' };
}

/** The next steps of appeals that lie with this reader, and his own appeals while they are open. [B8] */
export async function rowsOfAppeals(reading: Reading, calendar: WorkCalendar): Promise<readonly PlacedRow[]> {
  const seen = await readSeenAppeals(reading);
  return Promise.all(
    seen.flatMap((appeal): readonly Promise<PlacedRow>[] => {
      const items = appealAgenda(appeal.state, { calendar, policy: {} }).filter(({ by }) => by === 'person');
      if (appeal.state.personId === reading.reader.personId)
        return items.length === 0 ? [] : [ownRow(reading, calendar, appeal)];
      return items
        .filter((item) => isMine(reading, appeal, item))
        .map((item) => stepRow(reading, calendar, appeal, item));
    }),
  );
}
