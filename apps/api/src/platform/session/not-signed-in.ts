import { Refusal } from '../problem/refusal';
import type { SessionRequest } from './session.guard';

/** Whoever has lost his seat hears that; everybody else who is not signed in hears to sign in. */
export const notSignedIn = ({ lostSeat, params }: Pick<SessionRequest, 'lostSeat' | 'params'>): Refusal =>
  lostSeat !== undefined && lostSeat.ledger === params['ledger']
    ? new Refusal('SeatTakenOver', { seat: lostSeat.seat })
    : new Refusal('NotSignedIn');
