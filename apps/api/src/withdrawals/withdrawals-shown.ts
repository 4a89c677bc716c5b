import { addDays, withdrawalOutstanding, type LocalDate, type WithdrawalState } from '@taizhang/domain';

/** Which withdrawals a figure of the board counts; the wall shows the same ones. */
export type Shown = 'open' | 'agreedSoon';

const soonDays = 7;

/** Owed, and agreed for one of the next seven days, today's included. */
export const agreedSoon = (state: WithdrawalState, today: LocalDate): boolean =>
  withdrawalOutstanding(state) &&
  state.agreedOn !== undefined &&
  state.agreedOn >= today &&
  state.agreedOn <= addDays(today, soonDays);

/** As the address has it; anything else means all. */
export const shownOf = (text: string | undefined): Shown | undefined =>
  text === 'open' || text === 'agreedSoon' ? text : undefined;

export const isShown = (state: WithdrawalState, shown: Shown | undefined, today: LocalDate): boolean =>
  shown === undefined || (shown === 'open' ? withdrawalOutstanding(state) : agreedSoon(state, today));
