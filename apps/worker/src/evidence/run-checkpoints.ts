import { setTimeout as pause } from 'node:timers/promises';
import { fileAnchor, type Anchor, type AnchorWatch, type Persistence } from '@taizhang/persistence';
import type { LedgerId } from '@taizhang/domain';
import { withLeadership } from '../leadership';
import type { ReaderTroubles } from '../readers/projections';
import type { EvidenceConfig } from './evidence-config';

export interface CheckpointsOptions {
  readonly persistence: Persistence;
  readonly evidence: EvidenceConfig;
  readonly watch: Pick<AnchorWatch, 'parted'>;
  readonly troubles: ReaderTroubles;
  readonly signal: AbortSignal;
}

const name = 'checkpoints';
const lookMs = 10_000;

/** Signs the head of each ledger that has grown, at intervals, and hands each checkpoint to the anchor. One process does. */
export async function runCheckpoints(options: CheckpointsOptions): Promise<void> {
  const { persistence, evidence, watch, troubles, signal } = options;
  const onError = troubles(name);
  const anchor = fileAnchor(evidence.anchors);
  const pool = persistence.pool;
  await withLeadership({ pool, name, signal }, async (leading) => {
    for (; !leading.aborted; await pause(lookMs, undefined, { signal: leading }).catch(() => undefined)) {
      const heads = await persistence.store.ledgers().catch((error: unknown) => (onError(error), []));
      // What parted from its anchors is signed again once somebody has said which history goes on.
      const parted = new Set((await watch.parted().catch(() => [])).map(({ ledger }) => ledger));
      for (const { ledger, position } of heads.filter((head) => !parted.has(head.ledger))) {
        await keepUp(persistence, ledger, position, evidence.everyMs, anchor).catch((error: unknown) =>
          onError(error, ledger),
        );
      }
    }
  });
}

/** Answers how many checkpoints were made and handed. */
export async function keepUp(
  { evidence, store }: Persistence,
  ledger: LedgerId,
  position: number,
  everyMs: number,
  anchor: Anchor,
): Promise<{ readonly made: number; readonly handed: number }> {
  const [last] = await evidence.list(ledger, { limit: 1 });
  const { epoch } = await store.head(ledger);
  const hasGrown = position > (last?.checkpoint.size ?? 0);
  const isTime = last === undefined || Date.now() - last.madeAt.getTime() >= everyMs;
  if (hasGrown && isTime) await evidence.make(ledger);
  const unhanded = await evidence.unhanded(ledger, anchor.name);
  for (const { checkpoint, note } of unhanded) {
    const along = { epoch, leaves: await evidence.leavesSince(checkpoint) };
    await evidence.recordHanded(ledger, checkpoint.size, anchor.name, await anchor.hand(checkpoint, note, along));
  }
  return { made: hasGrown && isTime ? 1 : 0, handed: unhanded.length };
}
