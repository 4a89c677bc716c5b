import type { LedgerId } from '@taizhang/domain';
import type { EventStore } from '@taizhang/persistence';

/** Lets a loop sleep until a ledger that concerns it advances. A change that comes before the sleep is not missed. */
export class LogChanges {
  private pending = false;
  private wake: (() => void) | undefined;
  readonly stop: () => void;

  constructor(store: EventStore, concerns: (ledger: LedgerId) => boolean) {
    this.stop = store.onAdvance((advanced) => {
      if (!concerns(advanced)) return;
      this.pending = true;
      this.wake?.();
    });
  }

  /** Resolves after a change, after `ms`, or when the signal aborts, whichever comes first. */
  async next(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.pending && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const settle = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', settle);
          resolve();
        };
        const timer = setTimeout(settle, ms);
        this.wake = settle;
        signal.addEventListener('abort', settle, { once: true });
      });
      this.wake = undefined;
    }
    this.pending = false;
  }
}
