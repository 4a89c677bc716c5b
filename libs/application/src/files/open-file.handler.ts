import {
  fileRefusals,
  fileStream,
  mayHoldSealed,
  type FileEvent,
  type FileId,
  type FileLinked,
  type LedgerId,
  type Rejection,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandRequest } from '../command/command';
import { onSealing } from '../sealing/sealing-command';
import { openNameOf } from './file-name';
import { fileOwner } from './file-owner';

export interface FileOfMatter {
  readonly matter: StreamName;
  readonly fileId: FileId;
}

export type FileOpening =
  | ({ readonly status: 'rejected' } & Rejection)
  | {
      readonly status: 'opened';
      readonly bytes: number;
      readonly mediaType: string;
      /** Only of a matter that is not sealed. */
      readonly name?: string;
      readonly content: AsyncIterable<Buffer>;
    };

const rejected = (code: string, details: Rejection['details'] = {}): FileOpening => ({
  status: 'rejected',
  code,
  details,
});

/** A file of a matter that the reader sees. One of a sealed matter opens with a reason only. */
export async function openFile(app: Application, ledger: LedgerId, file: FileOfMatter): Promise<FileOpening> {
  const link = await linkOf(app, ledger, file);
  if (link === undefined) return rejected('NotFound', { what: file.fileId });
  if (mayHoldSealed(file.matter)) return { status: 'rejected', ...fileRefusals.sealed() };
  return contentOf(app, ledger, file, link);
}

/** `SealedRead` is in the log before anything is decrypted, as with every envelope of the matter. */
export async function openSealedFile(
  app: Application,
  request: CommandRequest<FileOfMatter & { readonly reason: string }>,
): Promise<FileOpening> {
  const { ledger, input } = request;
  const link = await linkOf(app, ledger, input);
  if (link === undefined) return rejected('NotFound', { what: input.fileId });
  const outcome = await onSealing(app, request, {
    type: 'ReadSealed',
    compartment: 'matterContent',
    stream: input.matter,
    event: link.event.id,
    path: 'content',
    reason: input.reason,
  });
  return outcome.status === 'rejected' ? outcome : contentOf(app, ledger, input, link);
}

interface Link {
  readonly event: Stored<FileLinked>;
  readonly mediaType: string;
}

async function linkOf(app: Application, ledger: LedgerId, { matter, fileId }: FileOfMatter): Promise<Link | undefined> {
  const { events } = await app.store.readStream(ledger, fileStream(fileId));
  let mediaType = '';
  for (const event of events as readonly Stored<FileEvent>[]) {
    if (event.type === 'FileStored') mediaType = event.payload.mediaType;
    else if (event.payload.to === matter) return { event, mediaType };
  }
  return undefined;
}

async function contentOf(
  app: Application,
  ledger: LedgerId,
  { matter, fileId }: FileOfMatter,
  { mediaType }: Link,
): Promise<FileOpening> {
  const opened = await app.files.open(fileOwner(ledger, matter), fileId);
  if (opened.status === 'destroyed') return rejected('SealedContentDestroyed', { at: opened.at });
  if (opened.status !== 'open') return { status: 'rejected', ...fileRefusals.damaged() };
  const { bytes, content } = opened;
  const name = await openNameOf(app, ledger, matter, fileId);
  return { status: 'opened', bytes, mediaType, content, ...(name !== undefined && { name }) };
}
