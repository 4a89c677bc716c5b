import { basename } from 'node:path';
import type { Application } from '@taizhang/application';
import type { checkpointSchema, integritySchema } from '@taizhang/contracts';
import { instantOfMs, type LedgerId } from '@taizhang/domain';
import { paperCode, verifierKeyOf, type KeptCheckpoint } from '@taizhang/persistence';
import type { z } from 'zod';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';

export type Integrity = z.infer<typeof integritySchema>;
type Checkpoint = z.infer<typeof checkpointSchema>;

const shown = 50;
const hourMs = 3_600_000;
const gapMs = 24 * hourMs;
export const mostAtOnce = 5_000;

const instantOf = (date: Date) => instantOfMs(date.getTime());

/** Of a file its name: where it lies on the server is nobody's business here. */
const presentCheckpoint = ({ checkpoint, madeAt, handed }: KeptCheckpoint): Checkpoint => ({
  size: checkpoint.size,
  root: Buffer.from(checkpoint.root).toString('hex'),
  algorithm: checkpoint.algorithm === 'sm3' ? 'SM3' : 'SHA-256',
  origin: checkpoint.origin,
  paper: paperCode(checkpoint),
  recordedAt: checkpoint.recordedAt,
  madeAt: instantOf(madeAt),
  handed: handed.map(({ anchor, place, at }) => ({
    anchor: anchor === 'file' ? 'file' : 'kafka',
    name: basename(place),
    at: instantOf(at),
  })),
});

/** Between neighbours, newest first: events came, and for more than a day nobody signed them. */
function gapsAmong(kept: readonly KeptCheckpoint[]): Integrity['gaps'] {
  return kept.slice(1).flatMap((earlier, index) => {
    const later = kept[index] as KeptCheckpoint;
    const passedMs = later.madeAt.getTime() - earlier.madeAt.getTime();
    if (passedMs <= gapMs) return [];
    return [
      {
        after: earlier.checkpoint.size,
        before: later.checkpoint.size,
        from: instantOf(earlier.madeAt),
        to: instantOf(later.madeAt),
        hours: Math.floor(passedMs / hourMs),
      },
    ];
  });
}

/** The public key that this house signs under for the ledger; nothing where the process has no keyring. */
async function keyOf({ evidence }: Application, ledger: LedgerId): Promise<Pick<Integrity, 'house' | 'key'>> {
  try {
    const [house, key] = await Promise.all([evidence.house(), evidence.key(ledger)]);
    return { house, key: verifierKeyOf({ ...key, name: house }) };
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'KeyringMissing') return { house: null, key: null };
    throw error;
  }
}

/** How far the ledger of the answer can be proven: of a past point, by the checkpoints that there were. */
export async function findIntegrity(app: Application, ask: PersonalAsk): Promise<Integrity> {
  const { ledger, point } = await openReading(app, ask);
  const { position } = point;
  const [kept, key] = await Promise.all([
    app.evidence.list(ledger, { limit: shown, upTo: position }),
    keyOf(app, ledger),
  ]);
  const size = kept[0]?.checkpoint.size ?? 0;
  const first = size < position ? await app.store.findEvent(ledger, { position: size + 1 }) : undefined;
  return {
    point,
    ...key,
    position,
    wallNow: instantOfMs(Date.now()),
    uncovered: position - size,
    uncoveredSince: first?.event.committedAt ?? null,
    checkpoints: kept.map(presentCheckpoint),
    gaps: gapsAmong(kept),
    notHanded: kept.filter(({ handed }) => handed.length === 0).length,
    mostAtOnce,
  };
}
