import { drillOf, type Application } from '@taizhang/application';
import type { LedgerId, Seat } from '@taizhang/domain';
import type { SignedIn } from './session-cookie';

export interface LostSeat {
  readonly ledger: LedgerId;
  readonly seat: Seat;
}

/**
 * A session in a seat of a drill lasts as long as its sitting does in the log: it ends when the seat is left, wherever
 * that is done, and is lost when another browser takes the seat over.
 */
export async function heldSeat(
  app: Application,
  signedIn: SignedIn,
): Promise<{ readonly signedIn?: SignedIn; readonly lostSeat?: LostSeat }> {
  const { ledger, seat, sitting } = signedIn;
  if (seat === undefined || sitting === undefined) return { signedIn };
  const { taken, sittings } = await drillOf(app, ledger);
  if (sittings[seat]?.sitting === sitting) return { signedIn };
  return taken.includes(seat) ? { lostSeat: { ledger, seat } } : {};
}
