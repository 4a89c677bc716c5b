export {
  eventShapes,
  eventsOf,
  faultsOf,
  goldenEvents,
  shapeFaults,
  shapesOfCategory,
  valuesOf,
  type EventShape,
  type Shape,
} from './event-shapes';
export { createInMemoryEventStore } from './in-memory-event-store';
export { spansIn, startListener, type Listener, type TakenSpan } from './listener';
export { testDatabase, type TestDatabase } from './postgres';
