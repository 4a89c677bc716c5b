import {
  fileStream,
  isSealed,
  mayHoldSealed,
  type FileEvent,
  type FileId,
  type LedgerId,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import { openValue, partsOfToken } from '@taizhang/persistence';
import type { Application } from '../application';

/**
 * The name that a file came with, for whoever sees the matter. Nothing in such a matter is an envelope, so nobody has to
 * give a reason; the name of a file in a sealed matter is one, and is opened as one.
 */
export async function openNameOf(
  app: Application,
  ledger: LedgerId,
  matter: StreamName,
  fileId: FileId,
): Promise<string | undefined> {
  if (mayHoldSealed(matter)) return undefined;
  const { events } = await app.store.readStream(ledger, fileStream(fileId));
  for (const event of events as readonly Stored<FileEvent>[]) {
    if (event.type !== 'FileLinked' || event.payload.to !== matter) continue;
    const { name } = event.payload;
    if (!isSealed(name)) return undefined;
    const key = await app.keyring.find(partsOfToken(name).keyId);
    return key?.status === 'held' ? String(openValue(key, { eventId: event.id, path: ['name'] }, name)) : undefined;
  }
  return undefined;
}
