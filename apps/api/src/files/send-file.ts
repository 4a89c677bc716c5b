import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileOpening } from '@taizhang/application';
import { endingOfMediaType, type FileId } from '@taizhang/domain';
import type { Request, Response } from 'express';
import { Refusal } from '../platform/problem/refusal';

type OpenedFile = Extract<FileOpening, { readonly status: 'opened' }>;

/**
 * Hands a file out, always as a download: nothing that somebody brought is ever shown as a page of this origin. The first
 * bytes are proven before anything is said; damage further on cuts the answer short of its announced length, so that no
 * part passes for the whole.
 */
export async function sendFile(
  opening: FileOpening,
  fileId: FileId,
  request: Request,
  response: Response,
): Promise<void> {
  if (opening.status === 'rejected') throw new Refusal(opening.code, opening.details);
  const { bytes, mediaType, content } = opening;
  const pieces = content[Symbol.asyncIterator]();
  const first = await pieces.next().catch(() => {
    throw new Refusal('FileDamaged');
  });
  response.status(200).set({
    'Content-Type': mediaType,
    'Content-Length': String(bytes),
    'Content-Disposition': dispositionOf(opening, fileId),
  });
  if (request.method === 'HEAD') {
    await pieces.return?.();
    return void response.end();
  }
  await pipeline(Readable.from(behind(first, pieces)), response).catch(() => response.destroy());
}

/** Its own name where the matter is open to the reader; of a sealed one the name is an envelope of its own. */
function dispositionOf({ name, mediaType }: Pick<OpenedFile, 'name' | 'mediaType'>, fileId: FileId): string {
  const start = fileId.indexOf(':') + 1;
  const plain = `attachment; filename="${fileId.slice(start, start + 12)}.${endingOfMediaType(mediaType)}"`;
  return name === undefined ? plain : `${plain}; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`;
}

async function* behind(first: IteratorResult<Buffer>, pieces: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    for (let next = first; next.done !== true; next = await pieces.next()) yield next.value;
  } finally {
    await pieces.return?.();
  }
}
