import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Scope } from './scope';

/** How far the read models have come, as the server says it: the only clock that a page follows. */
export interface LivePoint {
  position: number;
  /** The ledger's now. */
  now: string;
}

const points = new Map<string, LivePoint>();
const watchers = new Set<() => void>();

const arrived = (ledger: string, point: LivePoint): void => {
  points.set(ledger, point);
  watchers.forEach((watcher) => watcher());
};

const pointFrom = (data: string): LivePoint | undefined => {
  const read: unknown = JSON.parse(data);
  if (typeof read !== 'object' || read === null) return undefined;
  const { position, now } = read as Partial<LivePoint>;
  return typeof position === 'number' && typeof now === 'string' ? { position, now } : undefined;
};

/** Between two refreshes, so that a burst of events costs one question a panel, not one an event. */
const settleMs = 400;

const follow = (ledger: string, queries: QueryClient): (() => void) => {
  const source = new EventSource(`/api/ledgers/${encodeURIComponent(ledger)}/live`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    timer = undefined;
    void queries.invalidateQueries({ queryKey: [ledger], refetchType: 'active' });
  };
  const hear = (event: MessageEvent<string>): void => {
    const point = pointFrom(event.data);
    if (!point) return;
    const moved = points.get(ledger)?.position !== point.position;
    arrived(ledger, point);
    if (moved) timer ??= setTimeout(refresh, settleMs);
  };
  source.addEventListener('message', hear);
  source.addEventListener('position', hear);
  return () => {
    source.close();
    clearTimeout(timer);
  };
};

/**
 * Asks again for what is on the page when the read models have moved on. It brings new figures; whether new rows show is
 * up to the list (`useHeldRows`). A page in history hears nothing.
 */
export const useLive = ({ ledger, live }: Pick<Scope, 'ledger' | 'live'>): void => {
  const queries = useQueryClient();
  useEffect(() => (live ? follow(ledger, queries) : undefined), [ledger, live, queries]);
};

export const useLivePoint = (ledger: string): LivePoint | undefined =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => points.get(ledger),
  );
