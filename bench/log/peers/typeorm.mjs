import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { DataSource, EntitySchema } from 'typeorm';
import { databaseFor } from '../database.mjs';
import { eventType, freshName, payloadOf } from '../payload.mjs';

const Event = new EntitySchema({
  name: 'event',
  columns: {
    position: { type: 'bigint', primary: true, generated: 'increment' },
    id: { type: 'uuid', unique: true },
    stream: { type: 'text' },
    version: { type: 'int' },
    type: { type: 'text' },
    payload: { type: 'jsonb' },
  },
  indices: [{ columns: ['stream', 'version'], unique: true }],
});

/** What many services do: an entity and `save`. It has no order, no hash and no verdict. */
export async function typeorm(serverUrl) {
  const url = await databaseFor(serverUrl, 'typeorm');
  const source = new DataSource({ type: 'postgres', url, entities: [Event], synchronize: true, extra: { max: 32 } });
  await source.initialize();
  const repository = source.getRepository(Event);
  const rows = (stream, count, n) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: randomUUID(), stream, version: at + 1, type: eventType, payload: payloadOf(n + at) },
    }));
  const append = (stream, count, n) => repository.save(rows(stream, count, n));
  return {
    name: 'typeorm save',
    append: (count, n) => append(freshName(), count, n),
    async stream(length) {
      const stream = freshName();
      await append(stream, length, 0);
      return stream;
    },
    async read(stream) {
      const found = await repository.find({ where: { stream }, order: { version: 'ASC' } });
      return found.reduce((sum, { payload }) => sum + payload.number, 0);
    },
    close: () => source.destroy(),
  };
}
