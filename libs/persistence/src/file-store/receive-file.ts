import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { fileHeadBytes, fileId, fileRefusals, type FileId, type Rejection } from '@taizhang/domain';
import { keyBytes } from '../keyring/ciphers';
import type { SubjectKey } from '../keyring/keyring';
import { wrapKey } from '../keyring/wrapping';
import { frameBytes, inFrames, sealFrame, type FrameKey } from './file-frames';
import { headerBytes, writeHeader } from './file-header';

export interface Receiving {
  readonly content: AsyncIterable<Uint8Array>;
  readonly check: (head: Uint8Array) => Rejection | undefined;
  readonly limitBytes: number;
  readonly key: SubjectKey;
  /** Folder for what has not arrived whole yet. */
  readonly folder: string;
}

export type Received =
  | { readonly status: 'received'; readonly path: string; readonly fileId: FileId; readonly bytes: number }
  | { readonly status: 'refused'; readonly rejection: Rejection };

/** Why receiving stopped; told apart from an outage of ours by its `rejection`. */
class Stopped extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.code);
    this.name = 'Stopped';
  }
}

/** What purpose a file's own key is wrapped for: no object can be put in another's place. */
export const filePurpose = (id: FileId, keyId: string): string => `file\n${id}\n${keyId}`;

/** Encrypts a stream into a file of its own as it arrives: never in the clear on a disk, never more of it in memory than a frame. */
export async function receiveFile(receiving: Receiving): Promise<Received> {
  const { folder } = receiving;
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx', 0o600);
  try {
    const { id, bytes } = await write(file, receiving);
    await file.sync();
    await file.close();
    return { status: 'received', path, fileId: id, bytes };
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    if (error instanceof Stopped) return { status: 'refused', rejection: error.rejection };
    throw error;
  }
}

async function write(file: FileHandle, receiving: Receiving): Promise<{ readonly id: FileId; readonly bytes: number }> {
  const { key, content, limitBytes, check } = receiving;
  const own: FrameKey = { algorithm: key.algorithm, bytes: randomBytes(keyBytes) };
  const hash = createHash('sha256');
  let bytes = 0;
  let at = headerBytes;
  for await (const frame of inFrames(arriving(content, limitBytes), frameBytes)) {
    if (frame.index === 0) {
      const wrong = frame.bytes.length === 0 ? fileRefusals.empty() : check(head(frame.bytes));
      if (wrong !== undefined) throw new Stopped(wrong);
    }
    hash.update(frame.bytes);
    bytes += frame.bytes.length;
    const sealed = sealFrame(own, frame);
    await file.write(sealed, 0, sealed.length, at);
    at += sealed.length;
  }
  const id = fileId(`sha256:${hash.digest('hex')}`);
  const { algorithm, keyId } = key;
  const wrapped = wrapKey(algorithm, key.bytes, own.bytes, filePurpose(id, keyId));
  await file.write(writeHeader({ algorithm, keyId, wrapped, bytes }), 0, headerBytes, 0);
  return { id, bytes };
}

const head = (bytes: Buffer): Uint8Array => bytes.subarray(0, fileHeadBytes);

/** What arrives, until it is too much; a sender who goes away is told apart from a disk that fails. */
async function* arriving(content: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]();
  let bytes = 0;
  try {
    for (;;) {
      const next = await pieces.next().catch(() => {
        throw new Stopped(fileRefusals.incomplete());
      });
      if (next.done === true) return;
      bytes += next.value.length;
      if (bytes > limitBytes) throw new Stopped(fileRefusals.tooLarge(limitBytes));
      yield next.value;
    }
  } finally {
    await pieces.return?.();
  }
}
