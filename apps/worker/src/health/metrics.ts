import type { Application } from '@taizhang/application';
import { readerPositions } from '@taizhang/persistence';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What an operator watches: how long each ledger is and how far each reader has come. Ledgers are named, nobody else. */
export function createMetrics(app: Application, pool: Pool): Registry {
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
  return registry;
}
