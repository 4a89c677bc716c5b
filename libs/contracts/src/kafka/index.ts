export { asyncApiDocument } from './async-api';
export { checkpointMessageSchema, checkpointType, type CheckpointMessage } from './checkpoint-message';
export { cloudEventTypePrefix } from './cloud-event';
export { deadLetterSchema, deadLetterType, type DeadLetter } from './dead-letter';
export { relayedDataSchema, relayedEventSchema, type RelayedData, type RelayedEvent } from './relayed-event';
export { checkpointTopic, deadClueTopic, inboundClueTopic, ledgerTopic, type Topic } from './topics';
export {
  transferredClueDataSchema,
  transferredClueSchema,
  transferredClueType,
  type TransferredClue,
  type TransferredClueData,
} from './transferred-clue';
