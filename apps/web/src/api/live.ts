import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { officialLedger, type Scope } from './scope';
import type { Session } from './shapes';

/** How far the log and the read models have come, and the ledger's time: the only clock that a page follows. */
export interface Advance {
  position: number;
  /** Position that the read models have passed. */
  projected: number;
  now: string;
}

const heard = new Map<string, Advance>();
const watchers = new Set<() => void>();

export const advanceFrom = (data: string): Advance | undefined => {
  const read: unknown = JSON.parse(data);
  if (typeof read !== 'object' || read === null) return undefined;
  const { position, projected, now } = read as Partial<Advance>;
  if (typeof position !== 'number' || typeof projected !== 'number' || typeof now !== 'string') return undefined;
  return { position, projected, now };
};

/** Ledgers that this page listens to. */
const followed = new Set<string>();

/**
 * Between two refreshes, so that a burst of events costs one question a panel, not one an event. In the office's own
 * ledger a thousand people hear of the same event: each asks in his own time, and of what he did himself at once.
 */
const settleMs = (ledger: string): number => (ledger === officialLedger ? 5_000 + Math.random() * 10_000 : 400);

const follow = (ledger: string, queries: QueryClient): (() => void) => {
  const source = new EventSource(`/api/ledgers/${encodeURIComponent(ledger)}/live`);
  followed.add(ledger);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    timer = undefined;
    void queries.invalidateQueries({ queryKey: [ledger], refetchType: 'active' });
  };
  source.addEventListener('advance', (event: MessageEvent<string>) => {
    const advance = advanceFrom(event.data);
    if (!advance) return;
    const moved = heard.get(ledger)?.projected !== advance.projected;
    heard.set(ledger, advance);
    watchers.forEach((watcher) => watcher());
    if (moved) timer ??= setTimeout(refresh, settleMs(ledger));
  });
  return () => {
    followed.delete(ledger);
    source.close();
    clearTimeout(timer);
  };
};

/**
 * Asks again for what is on the page when the read models have moved on. It brings new figures; whether new rows show is
 * up to the list (`useHeldRows`). A page in history hears nothing, nor does somebody from outside in the official ledger.
 */
export const useLive = ({ ledger, live }: Pick<Scope, 'ledger' | 'live'>, session: Pick<Session, 'ledger'>): void => {
  const queries = useQueryClient();
  const follows = live && (ledger !== officialLedger || session.ledger === officialLedger);
  useEffect(() => (follows ? follow(ledger, queries) : undefined), [ledger, follows, queries]);
};

/**
 * Waits until the read models have passed a position, so that one sees what one has just written.
 * @returns false when they had not after `limitMs`: then the page says that the log has it and the lists follow
 */
export const projected = (ledger: string, position: number, limitMs: number): Promise<boolean> => {
  const passed = (): boolean => (heard.get(ledger)?.projected ?? -1) >= position;
  if (passed() || !followed.has(ledger)) return Promise.resolve(passed());
  return new Promise((resolve) => {
    const settle = (caughtUp: boolean): void => {
      watchers.delete(check);
      clearTimeout(timer);
      resolve(caughtUp);
    };
    const check = (): void => {
      if (passed()) settle(true);
    };
    const timer = setTimeout(() => settle(false), limitMs);
    watchers.add(check);
  });
};

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const useAdvance = (ledger: string): Advance | undefined => useSyncExternalStore(watch, () => heard.get(ledger));
