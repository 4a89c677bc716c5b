export { asyncApiDocument } from './async-api';
export { cloudEventTypePrefix } from './cloud-event';
export { deadLetterSchema, deadLetterType, type DeadLetter } from './dead-letter';
export { relayedDataSchema, relayedEventSchema, type RelayedData, type RelayedEvent } from './relayed-event';
export { deadClueTopic, inboundClueTopic, ledgerTopic, type Topic } from './topics';
export {
  transferredClueDataSchema,
  transferredClueSchema,
  transferredClueType,
  type TransferredClue,
  type TransferredClueData,
} from './transferred-clue';
