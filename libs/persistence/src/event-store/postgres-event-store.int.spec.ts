import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { eventStoreFeatures } from './event-store.features';
import { createPostgresEventStore } from './postgres-event-store';

describe('the event store on PostgreSQL', () => {
  let database: TestDatabase;
  afterAll(() => database.close());

  eventStoreFeatures(async () => {
    database = await testDatabase();
    return createPostgresEventStore({ url: database.app });
  });
});
