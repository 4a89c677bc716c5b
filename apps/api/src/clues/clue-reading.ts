import { readClueSight, type Application, type ClueSight } from '@taizhang/application';
import { clueId as asClueId, type ClueId, type ClueState, type Role } from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import { notFound } from '../platform/problem/refusal';
import { readerOf, type Reader } from '../reading/reader';
import type { Asker } from '../reading/visible';

/** Who registers what comes in at a desk. */
export const deskRoles: readonly Role[] = [
  'intakeClerk',
  'caseSupervisor',
  'commissionOffice',
  'disciplineGroup',
  'partInspector',
];
/** Whoever may have anything to do with clues at all; which of them is asked of each clue. */
export const clueRoles: readonly Role[] = [...deskRoles, 'caseOfficer', 'leader', 'superiorCommission'];

/** What a reader is shown of clues; a visitor of a drill is shown none. */
export async function clueSightOf(
  app: Application,
  { ledger }: Asker,
  reader: Reader,
): Promise<(state: ClueState) => ClueSight> {
  const { personId } = reader;
  return personId === undefined ? () => 'none' : readClueSight(app, ledger, { ...reader, personId });
}

export async function readClue(
  app: Application,
  asker: Asker,
  id: string,
  least: Exclude<ClueSight, 'none'> = 'whole',
  point?: PointInLog,
): Promise<{ readonly clueId: ClueId; readonly state: ClueState; readonly reader: Reader }> {
  const clueId = asClueId(id);
  const [reader, [now], [then]] = await Promise.all([
    readerOf(app, asker.ledger, asker.personId),
    app.reads.clues(asker.ledger, { clueIds: [clueId] }),
    point === undefined ? [] : app.reads.clues(asker.ledger, { clueIds: [clueId] }, point),
  ]);
  const sight = now === undefined ? 'none' : (await clueSightOf(app, asker, reader))(now.state);
  const state = point === undefined ? now?.state : then?.state;
  // "Not there" and "not yours" end in the same refusal; who sees it follows from how it stands today.
  if (state === undefined || sight === 'none' || (sight === 'receipt' && least === 'whole')) throw notFound();
  return { clueId, state, reader };
}

/** The clue that an act is about, if the actor may see that much of it. */
export const requireClue = async (
  app: Application,
  asker: Asker,
  id: string,
  least: Exclude<ClueSight, 'none'> = 'whole',
): Promise<ClueId> => (await readClue(app, asker, id, least)).clueId;
