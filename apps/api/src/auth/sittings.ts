import { createHash } from 'node:crypto';
import { leaveSeat, takeSeat, type Application } from '@taizhang/application';
import { receiptOf } from '../platform/commands/receipt';
import type { SignedIn } from '../platform/session/session-cookie';
import type { SignedInSomeone } from './relying-party';

/** One sign-in is one sitting; what is written of it in the log cannot be turned back into the sign-in. */
export const sittingOf = (state: string): string => createHash('sha256').update(state).digest('hex').slice(0, 16);

/** In a drill that has ended, or is only there to look back on, one looks round without sitting down. */
const onlyToLookRound = new Set(['DrillNotRunning', 'DrillHasNoSeats']);

/** Sits down: the sitting, none where one only looks round, or `taken` when somebody else came first. */
export async function sitDown(
  app: Application,
  { ledger, personId, plan }: SignedInSomeone,
  state: string,
): Promise<{ readonly sitting?: string } | 'taken'> {
  const { seat, takeOver = false } = plan;
  if (seat === undefined) return {};
  const sitting = sittingOf(state);
  const outcome = await takeSeat(app, {
    ledger,
    key: `${personId}/seat/${sitting}`,
    actor: { kind: 'person', personId },
    input: { seat, sitting, takeOver },
  });
  if (outcome.status === 'rejected' && outcome.code === 'SeatIsTaken') return 'taken';
  if (outcome.status === 'rejected' && onlyToLookRound.has(outcome.code)) return {};
  receiptOf(outcome);
  return { sitting };
}

/** Leaves the seat to its invented colleague. One that somebody else has taken over meanwhile stays his. */
export async function getUp(app: Application, { ledger, personId, seat, sitting }: SignedIn): Promise<void> {
  if (seat === undefined || sitting === undefined) return;
  const ledgers = await app.store.ledgers();
  if (!ledgers.some((drill) => drill.ledger === ledger)) return;
  await leaveSeat(app, {
    ledger,
    key: `${personId}/seat/${sitting}/left`,
    actor: { kind: 'person', personId },
    input: { seat, sitting },
  });
}
