import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { databaseFor } from '../database.mjs';
import { eventType, freshName, payloadOf } from '../payload.mjs';

const events = (count, n) =>
  Array.from({ length: count }, (_, at) => ({ type: eventType, data: payloadOf(n + at), metadata: {} }));

/** emmett on PostgreSQL, as its own documentation sets it up. */
export async function emmett(serverUrl) {
  const store = getPostgreSQLEventStore(await databaseFor(serverUrl, 'emmett'));
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
    close: () => store.close(),
  };
}
