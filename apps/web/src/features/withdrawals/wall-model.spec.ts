import type { WithdrawalCard } from '../../api/shapes';
import { byDate, type Column, knownLate, ownCards, sortedColumns, wallState } from './wall-model';

const card = (name: string, dueOn: string | null, daysLate = 0): WithdrawalCard =>
  ({
    withdrawal: name,
    person: { personId: name, name },
    clock: { dueOn, dueAt: dueOn && `${dueOn}T16:00:00.000Z`, daysLate },
  }) as WithdrawalCard;

const column = (key: Column['key'], ...cards: WithdrawalCard[]): Column => ({
  key,
  label: { zh: key, en: key },
  cards,
});

const names = (cards: readonly WithdrawalCard[] | undefined): string[] =>
  (cards ?? []).map(({ withdrawal }) => withdrawal);

describe('the cards of a column', () => {
  it('stand by countdown: the latest first, then the next date, then those without one', () => {
    const [sorted] = sortedColumns([
      column(
        'declared',
        card('none', null),
        card('soon', '2017-09-25'),
        card('late', '2017-09-01', 7),
        card('later', '2017-09-30'),
      ),
    ]);
    expect(names(sorted?.cards)).toEqual(['late', 'soon', 'later', 'none']);
  });
});

describe('the wall', () => {
  it('says whether nothing is owed, everything is settled, or something is open', () => {
    expect(wallState([column('declared'), column('settled')])).toBe('none');
    expect(wallState([column('declared'), column('settled', card('a', null))])).toBe('allSettled');
    expect(wallState([column('overdue', card('a', '2017-09-01', 3)), column('settled')])).toBe('open');
  });

  it('shows a person on a phone his own cards only', () => {
    const columns = [column('declared', card('zhang', null), card('li', null))];
    expect(names(ownCards(columns, 'li'))).toEqual(['li']);
    expect(ownCards(columns, undefined)).toEqual([]);
  });

  it('prints by date, whatever the column', () => {
    const rows = byDate([
      column('agreed', card('b', '2017-09-25')),
      column('settled', card('c', null)),
      column('overdue', card('a', '2017-09-01', 7)),
    ]);
    expect(names(rows.map(({ card: each }) => each))).toEqual(['a', 'b', 'c']);
  });
});

describe('a fact that became known late', () => {
  it('says by how many days', () => {
    expect(knownLate({ withdrawnOn: '2017-09-25', knownOn: '2017-10-12' })).toBe(17);
    expect(knownLate({ withdrawnOn: '2017-09-25', knownOn: '2017-09-25' })).toBe(0);
    expect(knownLate({ withdrawnOn: null, knownOn: null })).toBe(0);
  });
});
