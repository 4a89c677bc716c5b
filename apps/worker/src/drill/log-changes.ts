import type { LedgerId } from '@taizhang/domain';
import type { EventStore } from '@taizhang/persistence';

/** Lets a loop sleep until a ledger advances. A change that comes before the sleep is not missed. */
export class LogChanges {
  private pending = false;
  private wake: (() => void) | undefined;
  readonly stop: () => void;

  constructor(store: EventStore, ledger: LedgerId) {
    this.stop = store.onAdvance((advanced) => {
      if (advanced !== ledger) return;
      this.pending = true;
      this.wake?.();
    });
  }

  /** Resolves after a change, after `ms`, or when the signal aborts, whichever comes first. */
  async next(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.pending && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        const settle = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', settle);
          resolve();
        };
        this.wake = settle;
        signal.addEventListener('abort', settle, { once: true });
      });
      this.wake = undefined;
    }
    this.pending = false;
  }
}
