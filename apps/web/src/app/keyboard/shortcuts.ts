/**
 * Single keys. They are dead while a person types or an input method composes, can be switched off altogether,
 * and each has a visible control; a two-key sequence (g then i) waits a second for its second key.
 */
export interface Shortcut {
  /** `w`, `Enter`, or a sequence such as `g i`. */
  keys: string;
  words: string;
  run: () => void;
  scope: 'general' | 'page';
}

interface Press {
  key: string;
  isComposing: boolean;
  keyCode?: number;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  target: EventTarget | null;
}

/** The key code that browsers send for every key while an input method is at work. */
const composingCode = 229;

const writes = (target: EventTarget | null): boolean => {
  if (typeof HTMLElement === 'undefined' || !(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  const tag = target.tagName;
  if (tag === 'TEXTAREA' || tag === 'SELECT') return true;
  return tag === 'INPUT' && !['checkbox', 'radio', 'button', 'submit'].includes((target as HTMLInputElement).type);
};

/** Enter and Space belong to the control that has the focus. */
const operates = (key: string, target: EventTarget | null): boolean =>
  (key === 'Enter' || key === ' ') &&
  typeof HTMLElement !== 'undefined' &&
  target instanceof HTMLElement &&
  target.closest('a, button, [role=gridcell], [role=button], summary') !== null;

export const isTyped = (press: Press): boolean =>
  press.isComposing ||
  press.keyCode === composingCode ||
  press.ctrlKey ||
  press.metaKey ||
  press.altKey ||
  writes(press.target) ||
  operates(press.key, press.target);

export class ShortcutBoard {
  private readonly entries: Shortcut[] = [];
  private pending = '';
  private pendingAt = 0;
  private readonly watchers = new Set<() => void>();
  private listed: readonly Shortcut[] = [];
  enabled = true;

  add(shortcut: Shortcut): () => void {
    this.entries.push(shortcut);
    this.changed();
    return () => {
      this.entries.splice(this.entries.indexOf(shortcut), 1);
      this.changed();
    };
  }

  list(): readonly Shortcut[] {
    return this.listed;
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** @returns whether the key was for a shortcut */
  press(press: Press, atMs: number): boolean {
    if (!this.enabled || isTyped(press)) {
      this.pending = '';
      return false;
    }
    const waited = this.pending && atMs - this.pendingAt < 1000 ? `${this.pending} ${press.key}` : '';
    const found = (waited && this.find(waited)) || this.find(press.key);
    this.pending = !found && this.entries.some(({ keys }) => keys.startsWith(`${press.key} `)) ? press.key : '';
    this.pendingAt = atMs;
    found?.run();
    return found !== undefined;
  }

  /** The shortcut that came last wins: a dialog's keys stand before the page's. */
  private find(keys: string): Shortcut | undefined {
    return this.entries.findLast((shortcut) => shortcut.keys === keys);
  }

  private changed(): void {
    this.listed = [...this.entries];
    this.watchers.forEach((watcher) => watcher());
  }
}
