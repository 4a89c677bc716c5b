import { ShortcutBoard } from './shortcuts';

const press = (key: string, more: object = {}) => ({
  key,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: null,
  ...more,
});

const boardWith = (...keys: string[]): { board: ShortcutBoard; ran: string[] } => {
  const board = new ShortcutBoard();
  const ran: string[] = [];
  for (const one of keys) board.add({ keys: one, words: one, scope: 'page', run: () => ran.push(one) });
  return { board, ran };
};

describe('a single key', () => {
  it('runs its shortcut', () => {
    const { board, ran } = boardWith('w');
    expect(board.press(press('w'), 0)).toBe(true);
    expect(ran).toEqual(['w']);
  });

  it('is dead while an input method composes', () => {
    const { board, ran } = boardWith('w', 'x', 'n');
    for (const key of 'wxnwxn') {
      board.press(press(key, { isComposing: true }), 0);
      board.press(press(key, { keyCode: 229 }), 0);
    }
    expect(ran).toEqual([]);
  });

  it('leaves the browser its own combinations', () => {
    const { board, ran } = boardWith('r');
    board.press(press('r', { ctrlKey: true }), 0);
    board.press(press('r', { metaKey: true }), 0);
    expect(ran).toEqual([]);
  });

  it('can be switched off', () => {
    const { board, ran } = boardWith('w');
    board.enabled = false;
    board.press(press('w'), 0);
    expect(ran).toEqual([]);
  });

  it('belongs to the one that came last', () => {
    const { board, ran } = boardWith('Escape');
    const remove = board.add({ keys: 'Escape', words: '', scope: 'page', run: () => ran.push('dialog') });
    board.press(press('Escape'), 0);
    remove();
    board.press(press('Escape'), 0);
    expect(ran).toEqual(['dialog', 'Escape']);
  });
});

describe('a sequence of two keys', () => {
  it('waits a second for the second key, and no longer', () => {
    const { board, ran } = boardWith('g i', 'i');
    board.press(press('g'), 0);
    board.press(press('i'), 400);
    board.press(press('g'), 2000);
    board.press(press('i'), 3500);
    expect(ran).toEqual(['g i', 'i']);
  });
});
