export { createInMemoryEventStore } from './in-memory-event-store';
export { testDatabase, type TestDatabase } from './postgres';
