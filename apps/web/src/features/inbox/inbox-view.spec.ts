import type { Inbox, InboxRow } from '../../api/shapes';
import { holdInbox, placedRows } from './held-inbox';
import { shownGroups, steppedKey, tabCounts, tabOf } from './inbox-view';

const row = (key: string): InboxRow => ({ key }) as InboxRow;

const inboxOf = (groups: Partial<Record<Inbox['groups'][number]['key'], string[]>>): Pick<Inbox, 'groups'> => ({
  groups: Object.entries(groups).map(([key, keys]) => ({
    key: key as Inbox['groups'][number]['key'],
    rows: keys.map(row),
  })),
});

const keysOf = (rows: { row: InboxRow }[]): string[] => rows.map((placed) => placed.row.key);

describe('an inbox that is being read', () => {
  const shown = placedRows(inboxOf({ overdue: ['a', 'b'], thisWeek: ['c'] }));

  it('shows the groups in the order in which they hurt', () => {
    expect(keysOf(placedRows(inboxOf({ later: ['x'], overdue: ['y'] })))).toEqual(['y', 'x']);
  });

  it('leaves a done duty where it was, struck', () => {
    const held = holdInbox(shown, placedRows(inboxOf({ overdue: ['b'], thisWeek: ['c'], done: ['a'] })));
    expect(keysOf(held.rows)).toEqual(['a', 'b', 'c']);
    expect(held.rows[0]).toMatchObject({ group: 'overdue', settled: true });
    expect(held.arrived).toBe(0);
  });

  it('does not move a duty that becomes overdue, until it is asked to', () => {
    const held = holdInbox(shown, placedRows(inboxOf({ overdue: ['a', 'b', 'c'] })));
    expect(held.rows.at(-1)).toMatchObject({ group: 'thisWeek', settled: false });
  });

  it('counts what is new and keeps it back', () => {
    const held = holdInbox(shown, placedRows(inboxOf({ overdue: ['n', 'a', 'b'], thisWeek: ['c'], done: ['d'] })));
    expect(keysOf(held.rows)).toEqual(['a', 'b', 'c']);
    expect(held.arrived).toBe(1);
  });

  it('does not strike what was done before one came', () => {
    const done = placedRows(inboxOf({ done: ['d'] }));
    expect(holdInbox(done, done).rows[0]?.settled).toBe(false);
  });
});

describe('the tabs of the inbox', () => {
  const inbox = inboxOf({ overdue: ['a', 'b'], later: ['c'], done: ['d'] });

  it('count what is owed, and what is done apart', () => {
    const counts = Object.fromEntries(tabCounts(inbox).map(({ key, count }) => [key, count]));
    expect(counts).toEqual({ all: 3, overdue: 2, today: 0, thisWeek: 0, later: 1, waiting: 0, suspended: 0, done: 1 });
  });

  it('show all that is owed, or one group', () => {
    const rows = placedRows(inbox);
    expect(shownGroups(rows, 'all').map(({ key }) => key)).toEqual(['overdue', 'later']);
    expect(shownGroups(rows, 'done').map(({ key }) => key)).toEqual(['done']);
    expect(shownGroups(rows, 'today')).toEqual([]);
  });

  it('fall back to all for a word that is no group', () => {
    expect(tabOf('yesterday')).toBe('all');
    expect(tabOf('waiting')).toBe('waiting');
  });
});

describe('a step to the next row', () => {
  it('begins at the first and holds at both ends', () => {
    expect(steppedKey(['a', 'b'], undefined, 1)).toBe('a');
    expect(steppedKey(['a', 'b'], 'a', 1)).toBe('b');
    expect(steppedKey(['a', 'b'], 'b', 1)).toBe('b');
    expect(steppedKey(['a', 'b'], 'a', -1)).toBe('a');
    expect(steppedKey([], 'a', 1)).toBeUndefined();
  });
});
