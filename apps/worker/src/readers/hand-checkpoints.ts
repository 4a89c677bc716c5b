import { checkpointTopic, checkpointType, type CheckpointMessage } from '@taizhang/contracts/kafka';
import type { LedgerId } from '@taizhang/domain';
import { cloudEventMessage, type Messaging } from '@taizhang/messaging';
import type { KeptCheckpoint, Persistence } from '@taizhang/persistence';
import type { ReaderTroubles } from './projections';

export interface HandCheckpoints {
  readonly persistence: Persistence;
  readonly messaging: Messaging;
  readonly installation: string;
  readonly clusterId: string;
  readonly troubles: ReaderTroubles;
}

/** A broker whose data were thrown away has got nothing. */
export const kafkaAnchor = (clusterId: string): string => `kafka/${clusterId}`;

/**
 * Hands every checkpoint of the official ledgers that this broker has not got, the oldest first, at least once: what was
 * sent is noted behind it. What fails is tried again at the next look.
 */
export async function handCheckpoints({ troubles, ...options }: HandCheckpoints): Promise<void> {
  const onError = troubles('checkpoints');
  const heads = await options.persistence.store.ledgers().catch((error: unknown) => (onError(error), []));
  for (const { ledger, kind } of heads)
    if (kind === 'official') await handOf(options, ledger).catch((error: unknown) => onError(error, ledger));
}

async function handOf(
  { persistence: { evidence }, messaging, installation, clusterId }: Omit<HandCheckpoints, 'troubles'>,
  ledger: LedgerId,
): Promise<void> {
  const anchor = kafkaAnchor(clusterId);
  const unhanded = await evidence.unhanded(ledger, anchor);
  if (unhanded.length === 0) return;
  const topic = checkpointTopic(ledger);
  await messaging.ensureTopics([topic]);
  const messages = unhanded.map((kept) => cloudEventMessage(checkpointMessage(kept, installation)));
  await messaging.publish(topic.name, messages);
  if ((await messaging.clusterId()) !== clusterId) throw new Error(`${clusterId} is not the broker any more`);
  for (const { checkpoint } of unhanded) await evidence.recordHanded(ledger, checkpoint.size, anchor, topic.name);
}

export function checkpointMessage({ checkpoint, note }: KeptCheckpoint, installation: string): CheckpointMessage {
  const { ledger, size, root, origin, committedAt: time } = checkpoint;
  return {
    ...{ specversion: '1.0', id: `checkpoint/${size}`, source: `${installation}/ledgers/${ledger}` },
    ...{ type: checkpointType, subject: origin, partitionkey: ledger, time, datacontenttype: 'application/json' },
    data: { ledger, size, root: Buffer.from(root).toString('hex'), note },
  };
}
