import { createHash } from 'node:crypto';
import { fileId, type FileId } from '@taizhang/domain';
import type { OpenedFile } from './file-store';

/** A content whose every byte is told by its length, as a stream of uneven pieces. */
export function contentOf(length: number): Buffer {
  const content = Buffer.alloc(length);
  for (let index = 0; index < length; index += 1) content[index] = (index * 31 + (index >> 8)) % 251;
  return content;
}

export async function* arrivingAs(content: Buffer, piece = 50_021): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += piece) yield content.subarray(at, at + piece);
}

export const idOf = (content: Buffer): FileId => fileId(`sha256:${createHash('sha256').update(content).digest('hex')}`);

export async function readAll(opened: OpenedFile): Promise<Buffer> {
  if (opened.status !== 'open') throw new Error(`the file is ${opened.status}`);
  const pieces: Buffer[] = [];
  for await (const piece of opened.content) pieces.push(piece);
  return Buffer.concat(pieces);
}
