import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { eventType, freshName, payloadOf } from '../payload.mjs';

const require = createRequire(import.meta.url);
const { createPostgresEventStore, migrate, prepareDatabase } = require('@taizhang/persistence');

const actor = { kind: 'person', personId: 'p-1' };
const facts = (count, n) =>
  Array.from({ length: count }, (_, at) => ({
    type: eventType,
    schema: 1,
    occurredAt: '2017-09-12T02:32:00.000Z',
    payload: payloadOf(n + at),
  }));

/** The product's own store with everything that it does for an append: hashes, links, keys, verdicts. */
export async function ours(serverUrl) {
  const passwords = { ownerPassword: freshName(), appPassword: freshName() };
  const { ownerUrl, appUrl } = await prepareDatabase(serverUrl, { database: `ours_${freshName()}`, ...passwords });
  await migrate(ownerUrl);
  const store = createPostgresEventStore({ url: appUrl });
  const opened = new Set();
  const append = async (ledger, stream, expectedVersion, events) => {
    const key = freshName();
    const requestHash = createHash('sha256').update(key).digest('hex');
    const writes = [{ stream, expectedVersion, events }];
    const verdict = await store.append({ ledger, key, requestHash, actor, writes });
    if (verdict.kind !== 'stored') throw new Error(`not stored: ${verdict.kind}`);
  };
  return {
    name: 'taizhang',
    async open(ledger) {
      if (!opened.has(ledger))
        await store.openLedger({ ledger, kind: 'official', startsAt: '2017-08-16T00:00:00.000Z' });
      opened.add(ledger);
    },
    append: (events, n, ledger = 'bench') => append(ledger, `matter/${freshName()}`, 0, facts(events, n)),
    async stream(length) {
      const stream = `matter/${freshName()}`;
      await append('bench', stream, 0, facts(length, 0));
      return stream;
    },
    async read(stream) {
      const { events } = await store.readStream('bench', stream);
      // Parsing is lazy: a reader that folds the stream looks at every payload.
      return events.reduce((sum, { payload }) => sum + payload.number, 0);
    },
    close: () => store.close(),
  };
}
