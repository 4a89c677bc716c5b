import { kafkaMessaging } from '@taizhang/messaging';
import { AnchorWatch, fileAnchor, partedWords, standTidings, type Persistence } from '@taizhang/persistence';
import type { Logger } from 'pino';
import type { WorkerConfig } from '../config';
import { kafkaCheckpoints } from './kafka-checkpoints';

/**
 * Compares every ledger with what is outside (the folder, and Kafka where there is one), now and as long as the process runs,
 * and says in the log what it finds. Nothing waits for it: an anchor that is away stops nobody.
 */
export function watchAnchors(
  { evidence: { anchors }, outside }: Pick<WorkerConfig, 'evidence' | 'outside'>,
  { store, evidence }: Persistence,
  log: Logger,
): AnchorWatch & { close(): Promise<void> } {
  const messaging =
    outside.brokers === undefined
      ? undefined
      : kafkaMessaging({ brokers: outside.brokers, clientId: 'taizhang-anchors' });
  const folder = fileAnchor(anchors);
  const kafka = messaging && kafkaCheckpoints(messaging);
  const watch = new AnchorWatch({
    ...{ store, evidence },
    changed: (stand) => {
      for (const { level, facts, words } of standTidings(stand)) log[level](facts, words.en);
    },
    anchorsOf: ({ kind }) => (kind === 'official' && kafka ? [folder, kafka] : [folder]),
  });
  watch.look().catch((error: unknown) => log.warn({ error }, 'the ledgers could not be compared with their anchors'));
  return Object.assign(watch, { close: async () => messaging?.close() });
}

/** Why nobody should go on with the official ledger, in words; undefined where nothing is known against it. */
export async function partedInWords(watch: Pick<AnchorWatch, 'partedOfficial'>): Promise<string | undefined> {
  const parted = await watch.partedOfficial();
  return parted.length === 0 ? undefined : parted.map((stand) => partedWords(stand)?.en).join('\n');
}
