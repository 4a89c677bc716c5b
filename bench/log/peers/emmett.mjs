import { dumbo } from '@event-driven-io/dumbo';
import { getPostgreSQLEventStore, readMessagesBatch } from '@event-driven-io/emmett-postgresql';
import { databaseFor } from '../database.mjs';
import { grown } from '../filled.mjs';
import { eventType, freshName, payloadOf } from '../payload.mjs';

const events = (count, n) =>
  Array.from({ length: count }, (_, at) => ({ type: eventType, data: payloadOf(n + at), metadata: {} }));

/** emmett on PostgreSQL, as its own documentation sets it up. */
export async function emmett(serverUrl) {
  const url = await databaseFor(serverUrl, 'emmett');
  const store = getPostgreSQLEventStore(url);
  const pool = dumbo({ connectionString: url });
  await store.schema.migrate();
  return {
    name: 'emmett',
    append: (count, n) =>
      store.appendToStream(`matter-${freshName()}`, events(count, n), {
        expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
      }),
    async stream(length) {
      const stream = `matter-${freshName()}`;
      await store.appendToStream(stream, events(length, 0));
      return stream;
    },
    async read(stream) {
      const read = await store.readStream(stream);
      return read.events.reduce((sum, { data }) => sum + data.number, 0);
    },
    async lengthen(length) {
      await grown(length, () => store.appendToStream(`matter-${freshName()}`, events(10, 0)));
    },
    /** In batches of a thousand, as its consumers pull them. */
    async feed(count) {
      let [sum, read] = [0, 0];
      for (let after = 0n; read < count;) {
        const { messages, currentGlobalPosition } = await readMessagesBatch(pool.execute, { after, batchSize: 1_000 });
        for (const { data } of messages) sum += data.number;
        if (messages.length === 0) break;
        read += messages.length;
        after = currentGlobalPosition;
      }
      return sum;
    },
    async close() {
      await store.close();
      await pool.close();
    },
  };
}
