import { setTimeout as pause } from 'node:timers/promises';
import {
  follow,
  openObjects,
  openPool,
  type FollowNews,
  type KeyringOptions,
  type Persistence,
} from '@taizhang/persistence';
import { withLeadership } from '../leadership';
import type { ReaderTroubles } from '../readers/projections';
import type { ArchiveConfig } from './archive-config';

export interface ArchiveOptions {
  readonly persistence: Persistence;
  readonly archive: ArchiveConfig;
  readonly keyring: KeyringOptions | undefined;
  readonly troubles: ReaderTroubles;
  /** Of backups, and of where it follows; each segment is told by metrics. */
  readonly told: (news: { readonly kind: FollowNews['kind']; readonly place: string }) => void;
  readonly signal: AbortSignal;
}

const name = 'archive';
const retryMs = 10_000;

/** Archives the log as it grows, in one process. A disk that is away or a database that is restarted ends nothing. */
export async function runArchive({
  persistence,
  archive,
  keyring,
  troubles,
  told,
  signal,
}: ArchiveOptions): Promise<void> {
  const { store, evidence } = persistence;
  const { folder, keyringFolder, keyringDays: days } = archive;
  const database = openPool(archive.ownerUrl, 3);
  const keys = keyring && openPool(keyring.url, 1);
  const onError = troubles(name);
  try {
    await withLeadership({ pool: persistence.pool, name, signal }, async (leading) => {
      while (!leading.aborted) {
        await followOnce(leading).catch(onError);
        await pause(retryMs, undefined, { signal: leading }).catch(() => undefined);
      }
    });
  } finally {
    await database.end();
    await keys?.end();
  }

  async function followOnce(leading: AbortSignal): Promise<void> {
    await follow({
      ...{ store, database, folder, signal: leading },
      told: (news) => {
        if (news.kind === 'backedUp') told({ kind: news.kind, place: news.report.place });
        if (news.kind === 'following') told({ kind: news.kind, place: news.end.base });
      },
      ...{ house: await evidence.house(), signer: await persistence.keyring.signer() },
      objects: await openObjects(archive.files),
      ...(keys && { keyring: { database: keys, folder: keyringFolder, days } }),
    });
  }
}
