import {
  clueAgenda,
  clueWorkers,
  localDateOf,
  type ClueAct,
  type ClueClock,
  type ClueState,
  type Instant,
  type UnitId,
  type WorkCalendar,
} from '@taizhang/domain';
import { clueActs, type ClueAct as ShownAct } from '../../clues/clue-acts';
import { readSeenClues, type SeenClue } from '../../clues/clue-reading';
import type { Reading } from '../../reading/campaign-reading';
import { clueChannel, clueStepLabel } from '../../wording/clues';
import { compose, label } from '../../wording/label';
import { roleLabel } from '../../wording/roles';
import { caseworkRow } from './casework-row';
import type { PlacedRow } from './rows-of-units';

type Item = ReturnType<typeof clueAgenda>[number];
type Owed = Exclude<ClueAct, 'remindOfClue' | 'rederiveClueClocks'>;

/** Which clock each step has, and the buttons that do it. */
const steps: Readonly<Record<Owed, { readonly clock?: ClueClock; readonly acts: readonly ShownAct[] }>> = {
  classifyClue: { clock: 'proposal', acts: ['classify'] },
  proposeDisposal: { clock: 'proposal', acts: ['propose'] },
  approveDisposal: { clock: 'approval', acts: ['approve'] },
  forwardClue: { clock: 'forward', acts: ['transfer', 'forwardUp'] },
  assignClue: { acts: ['assign'] },
  openInquiry: { acts: ['openInquiry'] },
  answerInquiry: { clock: 'answer', acts: ['answerInquiry'] },
  concludeInquiry: { clock: 'inquiryResult', acts: ['concludeInquiry'] },
  startVerification: { acts: ['startVerification'] },
  concludeVerification: { clock: 'verification', acts: ['reportVerification', 'signVerification'] },
  decideResult: { acts: ['close', 'holdAgain', 'fileCase'] },
  reviewHeldClue: { clock: 'review', acts: ['propose', 'holdAgain'] },
  receiveReceipt: { acts: ['receiveReceipt'] },
  informReporter: { acts: ['informReporter'] },
};

/** An officer's step lies with the officers of the clue, a keeper's with the keepers, an approver's with who may approve. */
function isMine({ reader }: Reading, state: ClueState, { owner, act }: Item): boolean {
  const { personId, covers } = reader;
  if (personId === undefined) return false;
  const unit = state.unitId as UnitId;
  const { role } = owner ?? {};
  const lies =
    role === 'caseOfficer'
      ? clueWorkers(state).includes(personId)
      : role === 'caseSupervisor'
        ? covers(unit, 'caseSupervisor', 'commissionOffice')
        : role !== undefined && covers(unit, role);
  const can = clueActs(state, reader);
  return lies && steps[act as Owed].acts.some((each) => can.includes(each));
}

const clockOf = ({ act, input }: Item): ClueClock | undefined => {
  if (act !== 'informReporter') return steps[act as Owed].clock;
  return (input as { readonly about: string }).about === 'acceptance' ? 'acceptanceNotice' : 'resultFeedback';
};

async function stepRow(
  reading: Reading,
  calendar: WorkCalendar,
  { stream, state }: SeenClue,
  item: Item,
): Promise<PlacedRow> {
  const { key, act, owner } = item;
  const named = clockOf(item);
  const row = await caseworkRow(reading, calendar, {
    key: `clue:${state.clueId}:${key}`,
    stream,
    kind: 'clueStep',
    title: compose(label('线索（{channel}，{on} 收）：{act}', 'Clue ({channel}, received {on}): {act}'), {
      channel: clueChannel(state.channel ?? 'letter'),
      on: localDateOf(state.receivedAt as Instant),
      act: clueStepLabel(act),
    }),
    to: act === 'informReporter' ? label('反映人', 'the reporter') : roleLabel(toWhom(owner?.role)),
    path: `/clues?clue=${state.clueId}`,
    clock: named && state.clocks[named],
    since: state.registeredAt,
  });
  return { row };
}

const toWhom = (role: NonNullable<Item['owner']>['role']): 'leader' | 'caseSupervisor' =>
  role === 'caseSupervisor' ? 'leader' : 'caseSupervisor';

/** The next steps of clues that lie with this reader; none to whom a clue is only a receipt. */
export async function rowsOfClues(reading: Reading, calendar: WorkCalendar): Promise<readonly PlacedRow[]> {
  const seen = (await readSeenClues(reading)).filter(({ sight }) => sight === 'whole');
  return Promise.all(
    seen.flatMap((clue) =>
      clueAgenda(clue.state, { calendar, numbers: {} })
        .filter((item) => item.by === 'person' && isMine(reading, clue.state, item))
        .map((item) => stepRow(reading, calendar, clue, item)),
    ),
  );
}
