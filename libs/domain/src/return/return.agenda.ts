import { assertNever, type AgendaItem, type Instant, type UnitId } from '../kernel';
import type { Deadline } from '../time';
import type { ReturnObligation } from '../plan/returns.types';
import type { ReturnState } from './return.state.types';

export type ReturnAct = 'fillReturn' | 'signReturn' | 'sendReturn' | 'receiveReturn';

export interface ReturnSlice {
  readonly unitId: UnitId;
  readonly obligation: Pick<ReturnObligation, 'receivers' | 'throughSuperior'>;
  /** The unit above that receives it first. */
  readonly superior?: UnitId;
  /** Of the unit duty that the return belongs to; absent while its clock has not started. */
  readonly deadline?: Pick<Deadline, 'dueAt' | 'provisional'>;
}

/** What is owed now for one return, by people only: filled in, signed, sent, received. Nothing before its clock starts. */
export function returnAgenda(
  state: ReturnState,
  { unitId, obligation, superior, deadline }: ReturnSlice,
): readonly AgendaItem<ReturnAct>[] {
  if (deadline === undefined && state.status === 'none') return [];
  const item = (
    act: ReturnAct,
    role: NonNullable<AgendaItem['owner']>['role'],
    dated = true,
  ): AgendaItem<ReturnAct> => ({
    key: act,
    act,
    dueAt: dated ? (deadline?.dueAt ?? null) : null,
    by: 'person',
    owner: { unitId, ...(role && { role }) },
    ...(dated && deadline !== undefined && { provisional: deadline.provisional }),
    input: {},
  });
  switch (state.status) {
    case 'none':
      return [item('fillReturn', 'coordinator')];
    case 'drafted':
      return [item('fillReturn', 'coordinator'), item('signReturn', 'unitHead')];
    case 'signed':
      return [item('sendReturn', 'coordinator')];
    case 'sent':
      if (superior === undefined) return [item('receiveReturn', obligation.receivers[0], false)];
      return [
        {
          ...item('receiveReturn', undefined, false),
          owner: { unitId: superior, ...(obligation.throughSuperior?.[0] && { role: obligation.throughSuperior[0] }) },
        },
      ];
    case 'received':
      return [];
    default:
      return assertNever(state.status);
  }
}

/** Not sent yet, or sent back. What the unit itself amends was sent once, and is not owed again. */
export const returnIsOwed = ({ status, firstSentAt, superseded }: ReturnState): boolean =>
  status !== 'sent' && status !== 'received' && (firstSentAt === undefined || superseded.at(-1)?.sentBack === true);

/** Sent after its day, or not sent and the day is over. */
export function returnIsLate(
  state: Pick<ReturnState, 'firstSentAt'>,
  deadline: Pick<Deadline, 'dueAt'> | undefined,
  now: Instant,
): boolean {
  if (deadline === undefined) return false;
  return (state.firstSentAt ?? now) >= deadline.dueAt;
}
