import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { caseEvents, caseStream, middleOfTalks } from '../case-in-log.mjs';
import { campaignInLog, campaignSize, pastDates } from '../coverage.mjs';
import { filled } from '../filled.mjs';
import { eventType, freshName, payloadOf } from '../payload.mjs';

const require = createRequire(import.meta.url);
const {
  createPersistence,
  migrate,
  openPool,
  prepareDatabase,
  projectionReader,
  projections,
  rebuildPeriodRows,
} = require('@taizhang/persistence');
const { caseDecider, fold } = require('@taizhang/domain');

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
  const { store, reads, close } = await createPersistence({ databaseUrl: appUrl });
  const owner = openPool(ownerUrl, 2);
  const opened = new Set();
  const append = async (ledger, stream, expectedVersion, events) => {
    const key = freshName();
    // As long as a hash; to make it of the request is the caller's work.
    const requestHash = key + key;
    const writes = [{ stream, expectedVersion, events }];
    const verdict = await store.append({ ledger, key, requestHash, actor, writes });
    if (verdict.kind !== 'stored') throw new Error(`not stored: ${verdict.kind}`);
  };
  const open = async (ledger) => {
    if (!opened.has(ledger)) await store.openLedger({ ledger, kind: 'official', startsAt: '2017-08-16T00:00:00.000Z' });
    opened.add(ledger);
  };
  return {
    name: 'taizhang',
    open,
    append: (events, n, ledger = 'bench') => append(ledger, `matter/${freshName()}`, 0, facts(events, n)),
    async stream(length) {
      const stream = `matter/${freshName()}`;
      await append('bench', stream, 0, facts(length, 0));
      return stream;
    },
    async read(stream) {
      const { events } = await store.readStream('bench', stream);
      // A reader that folds the stream looks at every payload.
      return events.reduce((sum, { payload }) => sum + payload.number, 0);
    },
    /** A ledger of its own, as long as is asked, with one case spread over it. */
    async lengthen(length) {
      if (opened.has('bench-long')) return;
      await open('bench-long');
      await filled(
        length,
        { events: caseEvents, append: (n, events) => append('bench-long', caseStream, n, events) },
        () => append('bench-long', `matter/${freshName()}`, 0, facts(10, 0)),
      );
      this.middle = Math.floor((await store.head('bench-long')).position / 2);
    },
    /** Every event from the beginning, its payload looked at, as a rebuild does. */
    async feed(count) {
      let sum = 0;
      for await (const { payload } of store.feed('bench-long', { upTo: count })) sum += payload.number ?? 0;
      return sum;
    },
    /** The case as it stood on a day, by what was known at a position. */
    async caseAsOf() {
      const { events } = await store.readStream('bench-long', caseStream, { upTo: this.middle, asOf: middleOfTalks });
      return fold(caseDecider, events).talks.length;
    },
    async prepareCoverage() {
      const ledger = 'bench-campaign';
      await campaignInLog(store, ledger);
      const { position } = await store.head(ledger);
      await owner.query('INSERT INTO reader (name, token) VALUES ($1, 1) ON CONFLICT DO NOTHING', [projectionReader]);
      await owner.query('INSERT INTO reader_checkpoint (reader, ledger, position, token) VALUES ($1, $2, $3, 1)', [
        ...[projectionReader, ledger, position],
      ]);
      const declared = projections.filter(({ name }) => name === 'declaration_row');
      const began = performance.now();
      const rows = await rebuildPeriodRows({ pool: owner, store, reader: projectionReader, projections: declared });
      const seconds = ((performance.now() - began) / 1_000).toFixed(1);
      // As the server itself does a while after it was filled.
      await owner.query('VACUUM ANALYZE declaration_row');
      this.points = await Promise.all(
        pastDates.map(async ({ asOf, knownOn }) => ({ asOf, upTo: await store.positionAt(ledger, knownOn) })),
      );
      return `${campaignSize.events} events into ${rows.declaration_row} rows, beside the live table: ${seconds} s`;
    },
    /** Counts of every unit of the campaign, at a point in the log. */
    async coverage(point) {
      const counts = await reads.unitCounts('bench-campaign', { campaignId: 'c-bench' }, point);
      if (counts.length !== campaignSize.units) throw new Error(`${counts.length} units`);
      return counts.reduce((sum, { submitted }) => sum + submitted, 0);
    },
    async close() {
      await close();
      await owner.end();
    },
  };
}
