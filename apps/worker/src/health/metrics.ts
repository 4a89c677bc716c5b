import type { Application } from '@taizhang/application';
import { archiveProgress, OutsideLinks, readerPositions, type AnchorWatch } from '@taizhang/persistence';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { CountedLedgers } from './counted-ledgers';

type Labels = Readonly<Record<string, string>>;
/** Sets each value that there is now. */
type Fill = (set: (labels: Labels, value: number) => void) => Promise<void>;

/** What an operator watches: how long each ledger is and how far each reader has come. Ledgers are named, nobody else. */
export function createMetrics(
  app: Application,
  pool: Pool,
  readModels?: { readonly left: number },
  watch?: AnchorWatch,
): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, labelNames: readonly string[], fill: Fill): void => {
    new Gauge({
      ...{ name, help, labelNames: [...labelNames], registers: [registry] },
      async collect() {
        this.reset();
        await fill((labels, value) => this.set(labels, value));
      },
    });
  };
  const ofEachReader = async (set: (labels: Labels, head: number, read: number) => void): Promise<void> => {
    for (const { ledger, position } of await app.store.ledgers())
      for (const [reader, read] of await readerPositions(pool, ledger)) set({ ledger, reader }, position, read);
  };
  const counted = new CountedLedgers(pool);
  const links = new OutsideLinks(pool);
  gauge(
    'taizhang_ledger_position',
    'Last position of a ledger, equal to its number of events',
    ['ledger'],
    async (set) => {
      for (const { ledger, position } of await app.store.ledgers()) set({ ledger }, position);
    },
  );
  gauge(
    'taizhang_log_skipped_positions',
    'Positions of a ledger that no event has, so that a reader could pass over them; always 0',
    ['ledger'],
    async (set) => {
      for (const { ledger, position } of await app.store.ledgers())
        set({ ledger }, position - (await counted.upTo(ledger, position)));
    },
  );
  gauge('taizhang_reader_position', 'Position up to which a reader has read a ledger', ['ledger', 'reader'], (set) =>
    ofEachReader((labels, _head, read) => set(labels, read)),
  );
  gauge(
    'taizhang_reader_lag_events',
    'Events of a ledger that a reader has not read yet; below 0 the log lost what was read: open an epoch',
    ['ledger', 'reader'],
    (set) => ofEachReader((labels, head, read) => set(labels, head - read)),
  );
  gauge(
    'taizhang_archive_behind_seconds',
    'Age of the oldest event of a ledger that is not archived yet, 0 where all are; absent where nothing was ever archived',
    ['ledger'],
    async (set) => {
      for (const { ledger, behindSeconds } of await archiveProgress(pool)) set({ ledger }, behindSeconds);
    },
  );
  new Gauge({
    name: 'taizhang_read_models_to_rebuild',
    help: 'Read models that are being folded anew at the start, because another version wrote them',
    registers: [registry],
    collect() {
      this.set(readModels?.left ?? 0);
    },
  });
  gauge('taizhang_relay_lag_events', 'Events of official ledgers that the relay has not sent yet', [], async (set) => {
    for (const { lag } of await links.read()) if (lag !== undefined) set({}, lag);
  });
  gauge(
    'taizhang_outside_link_running',
    '1 while a link to the outside runs, 0 while it waits or its worker is silent',
    ['link'],
    async (set) => {
      for (const { name, state } of await links.read()) set({ link: name }, state === 'running' ? 1 : 0);
    },
  );
  gauge(
    'taizhang_log_parted',
    '1 where a ledger is not the one of which heads were handed outside: put back to an earlier state, or rewritten; 0 where it is',
    ['ledger', 'how'],
    async (set) => {
      for (const { ledger, state } of (await watch?.stands()) ?? [])
        for (const how of ['putBack', 'rewritten']) set({ ledger, how }, state === how ? 1 : 0);
    },
  );
  gauge(
    'taizhang_anchors_unread',
    'Anchors with which a ledger could not be compared, because they cannot be read',
    ['ledger'],
    async (set) => {
      for (const { ledger, unread } of (await watch?.stands()) ?? []) set({ ledger }, unread.length);
    },
  );
  return registry;
}
