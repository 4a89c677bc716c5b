import {
  fileOfStream,
  type FileEvent,
  type FileId,
  type LedgerId,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import type { FileCondition } from '@taizhang/persistence';
import type { Application } from '../application';
import { fileOwner } from './file-owner';

/** A file that is not what the log says of it. */
export interface FileDamage {
  readonly fileId: FileId;
  readonly matter: StreamName;
  /** Where the log tells of it. */
  readonly position: number;
  readonly status: Extract<FileCondition['status'], 'missing' | 'damaged'>;
}

export interface FilesReport {
  readonly ledger: LedgerId;
  readonly whole: number;
  readonly bytes: number;
  /** Their matter's key was destroyed: nobody opens them, which is as it should be. */
  readonly destroyed: number;
  readonly damages: readonly FileDamage[];
}

const batch = 1_000;

/** Opens every file that the log names, under every matter that it belongs to, and holds it against its hash. */
export async function verifyFiles(app: Application, ledger: LedgerId): Promise<FilesReport> {
  const damages: FileDamage[] = [];
  let [whole, bytes, destroyed] = [0, 0, 0];
  for (let after = 0; ;) {
    const events = await app.store.readFeed(ledger, { after, limit: batch, categories: ['file'] });
    for (const { type, payload, stream, position } of events as readonly Stored<FileEvent>[]) {
      if (type !== 'FileLinked') continue;
      const fileId = fileOfStream(stream);
      const condition = await app.files.examine(fileOwner(ledger, payload.to), fileId);
      if (condition.status === 'whole') [whole, bytes] = [whole + 1, bytes + condition.bytes];
      else if (condition.status === 'destroyed') destroyed += 1;
      else damages.push({ fileId, matter: payload.to, position, status: condition.status });
    }
    const last = events.at(-1);
    if (last === undefined) return { ledger, whole, bytes, destroyed, damages };
    after = last.position;
  }
}
