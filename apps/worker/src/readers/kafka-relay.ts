import { setTimeout as pause } from 'node:timers/promises';
import { ledgerTopic } from '@taizhang/contracts/kafka';
import type { LedgerId, Stored } from '@taizhang/domain';
import { cloudEventMessage, type Messaging } from '@taizhang/messaging';
import { runReader, type Persistence, type Reader } from '@taizhang/persistence';
import type { TellOutside } from '../outside/tell-outside';
import type { ReaderTroubles } from './projections';
import { handCheckpoints } from './hand-checkpoints';
import { relayedEvent } from './relayed-event';

export interface KafkaRelayOptions {
  readonly persistence: Persistence;
  readonly messaging: Messaging;
  readonly installation: string;
  readonly troubles: ReaderTroubles;
  readonly tell: TellOutside;
  readonly signal: AbortSignal;
}

/** A broker whose data were thrown away is another cluster, and is sent everything from the beginning. */
export const relayReader = (clusterId: string): string => `kafka-relay/${clusterId}`;

/** One message holds one event, and a batch is in hand while its transaction is open. */
const batchSize = 500;
const lookMs = 2_000;

/**
 * Sends every event of the official ledgers to Kafka, in order, at least once: the checkpoint moves after the broker has
 * them. No drill is ever read, so none can send anything. Without a broker it waits, and catches up when there is one.
 */
export async function relayToKafka(options: KafkaRelayOptions): Promise<void> {
  const { messaging, tell, signal } = options;
  let current: { readonly clusterId: string; readonly reader: Reader } | undefined;
  while (!signal.aborted) {
    const clusterId = await messaging.clusterId().catch(() => undefined);
    if (clusterId === undefined) await tell({ state: 'waiting', reason: 'noAnswer' });
    else {
      if (current?.clusterId !== clusterId) {
        await current?.reader.stop();
        current = { clusterId, reader: readFor(options, clusterId) };
      }
      await tell({ state: 'running', reader: relayReader(clusterId) });
      await handCheckpoints({ ...options, clusterId });
    }
    await pause(lookMs, undefined, { signal }).catch(() => undefined);
  }
  await current?.reader.stop();
}

function readFor({ persistence, messaging, installation, troubles }: KafkaRelayOptions, clusterId: string): Reader {
  const name = relayReader(clusterId);
  return runReader({
    name,
    ...{ store: persistence.store, pool: persistence.pool, batchSize },
    reads: ({ kind }) => kind === 'official',
    resumes: true,
    handle: (_transaction, ledger, events) => relay({ messaging, installation, clusterId }, ledger, events),
    onError: troubles(name),
  });
}

interface Relaying {
  readonly messaging: Messaging;
  readonly installation: string;
  readonly clusterId: string;
}

async function relay(
  { messaging, installation, clusterId }: Relaying,
  ledger: LedgerId,
  events: readonly Stored[],
): Promise<void> {
  const topic = ledgerTopic(ledger);
  const messages = events.map((event) => cloudEventMessage(relayedEvent(event, installation)));
  await messaging.ensureTopics([topic]);
  await messaging.publish(topic.name, messages);
  // Another broker may have taken the address in the meantime: what it got counts for its own checkpoint only.
  if ((await messaging.clusterId()) !== clusterId) throw new Error(`${clusterId} is not the broker any more`);
}
