import { barredFrom, clueSettled, clueWorkers, type ClueState, type UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { clueActSchema } from '@taizhang/contracts';
import type { Reader } from '../reading/reader';

export type ClueAct = z.infer<typeof clueActSchema>;

/** Which buttons a reader is shown. Only a hint: the decider is asked again when one is pressed. */
export function clueActs(state: ClueState, reader: Reader): ClueAct[] {
  const unit = state.unitId as UnitId;
  const { personId } = reader;
  if (personId === undefined) return [];
  const { status, inquiry, verification } = state;
  const keeps = reader.covers(unit, 'caseSupervisor', 'commissionOffice');
  const approves =
    reader.covers(unit, 'leader') &&
    ![state.proposedBy, inquiry?.concludedBy, ...clueWorkers(state)].includes(personId);
  const leads = reader.covers(unit, 'leader');
  const files = reader.covers(unit, 'leader', 'superiorCommission') && !barredFrom(state, personId);
  const works = keeps || (clueWorkers(state).includes(personId) && reader.covers(unit, 'caseOfficer'));
  const member = verification?.team.includes(personId) ?? false;
  const open = !clueSettled(state);
  const waiting = status === 'registered' || status === 'proposed' || status === 'held' || status === 'reported';
  const asking = inquiry !== undefined && inquiry.outcome === undefined;
  const told = (about: 'acceptance' | 'result'): boolean => state.informed.includes(about);
  const may: readonly (readonly [ClueAct, boolean])[] = [
    ['classify', keeps && waiting],
    ['propose', works && waiting && state.jurisdiction === 'own'],
    ['approve', approves && status === 'proposed'],
    ['return', approves && status === 'proposed'],
    ['close', approves && status === 'reported'],
    ['holdAgain', leads && (status === 'held' || (status === 'reported' && approves))],
    ['assign', (keeps || leads) && open && status !== 'transferring'],
    ['openInquiry', works && status === 'inquiry' && !asking],
    ['answerInquiry', works && status === 'inquiry' && asking && inquiry.form === 'letter' && !inquiry.answered],
    ['concludeInquiry', works && status === 'inquiry' && asking && (inquiry.form === 'talk' || inquiry.answered)],
    ['startVerification', works && status === 'verification' && (verification?.team.length ?? 0) < 2],
    ['reportVerification', member && status === 'verification' && !verification?.signedBy.includes(personId)],
    [
      'signVerification',
      member &&
        status === 'verification' &&
        verification?.outcome !== undefined &&
        !verification.signedBy.includes(personId),
    ],
    [
      'extendVerification',
      approves && status === 'verification' && verification !== undefined && !verification.extended,
    ],
    ['merge', keeps && (status === 'registered' || status === 'proposed' || status === 'held')],
    ['transfer', keeps && waiting],
    ['receiveReceipt', keeps && status === 'transferring'],
    ['forwardUp', (keeps || leads) && open && status !== 'transferring'],
    ['recuse', (works || leads) && open],
    ['replaceOfficer', (keeps || leads) && open && status !== 'transferring' && clueWorkers(state).length > 0],
    ['chase', (keeps || leads) && open],
    ['fileCase', files && (status === 'reported' || status === 'filed')],
    ['informReporter', keeps && state.named && (clueSettled(state) ? !told('result') : !told('acceptance'))],
  ];
  return may.flatMap(([act, can]) => (can ? [act] : []));
}
