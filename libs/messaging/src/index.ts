export { cloudEventMessage, cloudEventOf, type Attributes } from './cloud-event';
export type { KafkaOptions } from './kafka-client';
export { kafkaMessaging } from './kafka-messaging';
export type { Consume, Consumption, Incoming, Messaging, Outgoing } from './messaging';
