import type { WithdrawalCard, Withdrawals } from '../../api/shapes';

export type Column = Withdrawals['columns'][number];

/** The latest first, then by the date that comes next; those without a date, such as what was handed on, come last. */
export const byCountdown = (one: WithdrawalCard, other: WithdrawalCard): number => {
  const late = other.clock.daysLate - one.clock.daysLate;
  if (late !== 0) return late;
  const [due, otherDue] = [one.clock.dueAt ?? '9', other.clock.dueAt ?? '9'];
  return due < otherDue ? -1 : due > otherDue ? 1 : one.person.name.localeCompare(other.person.name);
};

export const sortedColumns = (columns: readonly Column[]): Column[] =>
  columns.map((column) => ({ ...column, cards: column.cards.toSorted(byCountdown) }));

export const allCards = (columns: readonly Column[]): WithdrawalCard[] => columns.flatMap((column) => column.cards);

/** On a phone a person who has cards of his own sees those and no others. */
export const ownCards = (columns: readonly Column[], personId: string | undefined): WithdrawalCard[] =>
  personId === undefined ? [] : allCards(columns).filter((card) => card.person.personId === personId);

/** For paper: one list by date, whatever the column. */
export const byDate = (columns: readonly Column[]): { card: WithdrawalCard; column: Column }[] =>
  columns
    .flatMap((column) => column.cards.map((card) => ({ card, column })))
    .sort((one, other) => {
      const [due, otherDue] = [one.card.clock.dueOn ?? '9', other.card.clock.dueOn ?? '9'];
      return due < otherDue ? -1 : due > otherDue ? 1 : byCountdown(one.card, other.card);
    });

export type WallState = 'none' | 'allSettled' | 'open';

/** 无应退, or 均已退, or there is something to wait for. */
export const wallState = (columns: readonly Column[]): WallState => {
  const cards = allCards(columns);
  if (cards.length === 0) return 'none';
  return columns.every((column) => column.key === 'settled' || column.cards.length === 0) ? 'allSettled' : 'open';
};

/** How late a fact became known, in days of the calendar; 0 when it was known the same day. */
export const knownLate = ({ withdrawnOn, knownOn }: Pick<WithdrawalCard, 'withdrawnOn' | 'knownOn'>): number => {
  if (!withdrawnOn || !knownOn) return 0;
  return Math.max(0, Math.round((Date.parse(knownOn) - Date.parse(withdrawnOn)) / 86_400_000));
};
