import { z } from 'zod';
import { checkpointMessageSchema } from './checkpoint-message';
import { deadLetterSchema } from './dead-letter';
import { relayedEventSchema } from './relayed-event';
import { checkpointTopic, deadClueTopic, inboundClueTopic, ledgerTopic, type Topic } from './topics';
import { transferredClueSchema } from './transferred-clue';

type Json = { readonly [member: string]: unknown };

const structured = 'application/cloudevents+json';

const channelOf = ({ name, partitions, ...kept }: Topic, message: string, more: Json = {}): Json => ({
  address: name,
  ...more,
  messages: { [message]: { $ref: `#/components/messages/${message}` } },
  bindings: {
    kafka: {
      partitions,
      topicConfiguration: {
        'cleanup.policy': ['delete'],
        'retention.ms': kept.retentionDays === undefined ? -1 : kept.retentionDays * 86_400_000,
        'max.message.bytes': kept.maxMessageBytes,
      },
      bindingVersion: '0.5.0',
    },
  },
});

const messageOf = (title: string, summary: string, key: string, schema: z.ZodType): Json => ({
  title,
  summary,
  contentType: structured,
  payload: z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }),
  bindings: { kafka: { key: { type: 'string', description: key }, bindingVersion: '0.5.0' } },
});

const operation = (action: 'send' | 'receive', channel: string, message: string, summary: string): Json => ({
  action,
  channel: { $ref: `#/channels/${channel}` },
  messages: [{ $ref: `#/channels/${channel}/messages/${message}` }],
  summary,
});

/** The AsyncAPI 3 document of what goes in and out by Kafka, made of the same schemas that code checks messages with. */
export const asyncApiDocument = (): Json => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Taizhang 台账',
    version: '1.0.0',
    description:
      'CloudEvents 1.0 over Kafka. Everything is sent at least once: a receiver keeps what (source, id) it has seen, ' +
      'or the last `sequence` of each key. Order is kept within a key.',
  },
  defaultContentType: structured,
  channels: {
    ledgerEvents: channelOf(ledgerTopic('{ledger}'), 'RelayedEvent', {
      parameters: { ledger: { description: 'Name of an official ledger', default: 'official' } },
    }),
    ledgerCheckpoints: channelOf(checkpointTopic('{ledger}'), 'CheckpointMessage', {
      parameters: { ledger: { description: 'Name of an official ledger', default: 'official' } },
    }),
    inboundClues: channelOf(inboundClueTopic, 'TransferredClue'),
    refusedClues: channelOf(deadClueTopic, 'DeadLetter'),
  },
  operations: {
    relayEvents: operation('send', 'ledgerEvents', 'RelayedEvent', 'Every event of an official ledger, in order'),
    handCheckpoints: operation(
      'send',
      'ledgerCheckpoints',
      'CheckpointMessage',
      'Every signed head of an official ledger, so that somebody else holds it too',
    ),
    registerClues: operation('receive', 'inboundClues', 'TransferredClue', 'Clues handed over by other bodies'),
    refuseClues: operation('send', 'refusedClues', 'DeadLetter', 'Deliveries that could not be registered, and why'),
  },
  components: {
    messages: {
      RelayedEvent: messageOf('RelayedEvent', 'An event of the log', 'The stream', relayedEventSchema),
      CheckpointMessage: messageOf(
        'CheckpointMessage',
        'A signed head of a ledger (存证)',
        'The ledger',
        checkpointMessageSchema,
      ),
      TransferredClue: messageOf(
        'TransferredClue',
        'A clue handed over (线索移送), in structured or binary mode',
        'Free; deliveries about one matter share one, so that they are read in order',
        transferredClueSchema,
      ),
      DeadLetter: messageOf('DeadLetter', 'A delivery that was refused', '`topic/partition/offset`', deadLetterSchema),
    },
  },
});
