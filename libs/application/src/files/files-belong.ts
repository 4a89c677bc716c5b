import {
  fileDecider,
  fileRefusals,
  fileStream,
  fold,
  type FileEvent,
  type FileId,
  type LedgerId,
} from '@taizhang/domain';
import type { Rejection, Stored, StreamName } from '@taizhang/domain';
import type { Application } from '../application';

/** What an act cites must be among the papers of its matter; undefined when all of it is. */
export async function filesRefused(
  app: Application,
  ledger: LedgerId,
  matter: StreamName,
  files: readonly FileId[],
): Promise<Rejection | undefined> {
  for (const file of new Set(files)) {
    const { events } = await app.store.readStream(ledger, fileStream(file));
    const { links } = fold(fileDecider, events as readonly Stored<FileEvent>[]);
    if (!links.some(({ to }) => to === matter)) return fileRefusals.notOfMatter();
  }
  return undefined;
}
