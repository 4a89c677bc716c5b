import {
  fileRefusals,
  keepsFiles,
  matchesType,
  typeOfName,
  type FileId,
  type Rejection,
  type StreamName,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { notFound } from '../context/unknown-subject';
import { fileOwner } from './file-owner';
import { keepFile } from './keep-file.handler';

export interface KeepUpload {
  /** The matter that it is brought to. That the actor sees it is asked before. */
  readonly to: StreamName;
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export type UploadOutcome =
  | (Extract<CommandOutcome, { readonly status: 'accepted' }> & {
      readonly fileId: FileId;
      readonly bytes: number;
      readonly mediaType: string;
    })
  | ({ readonly status: 'rejected' } & Rejection);

const rejected = (rejection: Rejection): UploadOutcome => ({ status: 'rejected', ...rejection });

/**
 * The one way in for files: the stream is encrypted as it arrives, and only when all of it is in the store is it told in
 * the log. An upload that breaks off leaves nothing; one whose event fails leaves an object that nothing names.
 */
export async function keepUpload(app: Application, request: CommandRequest<KeepUpload>): Promise<UploadOutcome> {
  const { to, name, content } = request.input;
  if (!keepsFiles(to)) return notFound(to) as Extract<CommandOutcome, { readonly status: 'rejected' }>;
  if (name.trim() === '') return rejected(fileRefusals.nameMissing());
  const type = typeOfName(name);
  if (type === undefined) return rejected(fileRefusals.typeNotAccepted());
  const kept = await app.files.keep(fileOwner(request.ledger, to), content, (head) =>
    matchesType(type, head) ? undefined : fileRefusals.notWhatItSays(type),
  );
  if (kept.status === 'refused') return rejected(kept.rejection);
  const { fileId, bytes } = kept;
  const { mediaType } = type;
  const outcome = await keepFile(app, { ...request, input: { fileId, bytes, mediaType, to, name: name.trim() } });
  return outcome.status === 'rejected' ? outcome : { ...outcome, fileId, bytes, mediaType };
}
