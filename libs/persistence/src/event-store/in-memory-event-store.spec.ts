import { createInMemoryEventStore } from '@taizhang/testing';
import { eventStoreFeatures } from './event-store.features';

describe('the event store in memory', () => {
  eventStoreFeatures(async () => createInMemoryEventStore());
});
