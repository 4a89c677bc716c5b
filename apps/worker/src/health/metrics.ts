import type { Application } from '@taizhang/application';
import { OutsideLinks, readerPositions } from '@taizhang/persistence';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What an operator watches: how long each ledger is and how far each reader has come. Ledgers are named, nobody else. */
export function createMetrics(app: Application, pool: Pool, readModels?: { readonly left: number }): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const head = new Gauge({
    name: 'taizhang_ledger_position',
    help: 'Last position of a ledger, equal to its number of events',
    labelNames: ['ledger'],
    registers: [registry],
  });
  new Gauge({
    name: 'taizhang_reader_position',
    help: 'Position up to which a reader has read a ledger',
    labelNames: ['ledger', 'reader'],
    registers: [registry],
    async collect() {
      this.reset();
      head.reset();
      for (const { ledger, position } of await app.store.ledgers()) {
        head.set({ ledger }, position);
        for (const [reader, read] of await readerPositions(pool, ledger)) this.set({ ledger, reader }, read);
      }
    },
  });
  new Gauge({
    name: 'taizhang_read_models_to_rebuild',
    help: 'Read models that are being folded anew at the start, because another version wrote them',
    registers: [registry],
    collect() {
      this.set(readModels?.left ?? 0);
    },
  });
  const lag = new Gauge({
    name: 'taizhang_relay_lag_events',
    help: 'Events of official ledgers that the relay has not sent yet',
    registers: [registry],
  });
  new Gauge({
    name: 'taizhang_outside_link_running',
    help: '1 while a link to the outside runs, 0 while it waits or its worker is silent',
    labelNames: ['link'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const link of await new OutsideLinks(pool).read()) {
        this.set({ link: link.name }, link.state === 'running' ? 1 : 0);
        if (link.lag !== undefined) lag.set(link.lag);
      }
    },
  });
  return registry;
}
