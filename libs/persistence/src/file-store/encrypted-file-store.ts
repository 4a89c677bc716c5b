import { createHash } from 'node:crypto';
import type { FileId } from '@taizhang/domain';
import type { Keyring, SubjectKey } from '../keyring/keyring';
import { unwrapKey } from '../keyring/wrapping';
import { inFrames, openFrame, sealedFrameBytes, type FrameKey } from './file-frames';
import { headerBytes, readHeader, type FileHeader } from './file-header';
import type { FileCondition, FileOwner, FileStore, OpenedFile } from './file-store';
import type { ObjectStore } from './object-store';
import { filePurpose, receiveFile } from './receive-file';

export interface EncryptedFileStoreOptions {
  readonly objects: ObjectStore;
  readonly keyring: Keyring;
  /** Folder for what has not arrived whole yet, on this machine. */
  readonly incoming: string;
  readonly limitBytes: number;
}

/** Objects of one file begin so: `ab/ab12….`; what follows is the id of the key. */
function prefixOf(id: FileId): string {
  const hex = id.slice(id.indexOf(':') + 1);
  if (!/^sha256:[0-9a-f]{64}$/.test(id)) throw new RangeError(`no file has the id ${id}`);
  return `${hex.slice(0, 2)}/${hex}.`;
}

/** Files in any object store, each under a key of its own that the matter's key wraps. */
export function createEncryptedFileStore(options: EncryptedFileStoreOptions): FileStore {
  const { objects, keyring, incoming, limitBytes } = options;

  /** The object that this owner's key opens; a fork of a ledger finds those of its origin by their subject. */
  const find = async ({ subject }: FileOwner, id: FileId) => {
    for (const name of await objects.list(prefixOf(id))) {
      const entry = await keyring.find(name.slice(prefixOf(id).length));
      if (entry?.subject === subject) return { name, entry };
    }
    return undefined;
  };

  const open = async (owner: FileOwner, id: FileId): Promise<OpenedFile> => {
    const found = await find(owner, id);
    if (found === undefined) return { status: 'missing' };
    const { name, entry } = found;
    if (entry.status === 'destroyed') return { status: 'destroyed', at: entry.destroyedAt };
    const stored = await objects.read(name);
    return stored === undefined ? { status: 'missing' } : unsealed(stored, id, entry);
  };

  return {
    limitBytes,
    async keep({ ledger, subject }, content, check) {
      const key = await keyring.keyFor(ledger, subject);
      if (key.status === 'destroyed') {
        return { status: 'refused', rejection: { code: 'SealedContentDestroyed', details: { at: key.destroyedAt } } };
      }
      const received = await receiveFile({ content, check, limitBytes, key, folder: incoming });
      if (received.status === 'refused') return received;
      const { path, fileId, bytes } = received;
      await objects.put(`${prefixOf(fileId)}${key.keyId}`, path);
      return { status: 'kept', fileId, bytes };
    },
    open,
    async examine(owner, id): Promise<FileCondition> {
      const opened = await open(owner, id);
      if (opened.status !== 'open') return { status: opened.status };
      try {
        for await (const _ of opened.content);
        return { status: 'whole', bytes: opened.bytes };
      } catch {
        return { status: 'damaged' };
      }
    },
  };
}

async function unsealed(stored: AsyncIterable<Uint8Array>, id: FileId, key: SubjectKey): Promise<OpenedFile> {
  const pieces = stored[Symbol.asyncIterator]();
  const leave = async (): Promise<OpenedFile> => {
    await pieces.return?.();
    return { status: 'damaged' };
  };
  let before = Buffer.alloc(0);
  while (before.length < headerBytes) {
    const next = await pieces.next();
    if (next.done === true) return { status: 'damaged' };
    before = Buffer.concat([before, next.value]);
  }
  const header = readHeader(before.subarray(0, headerBytes));
  const own = header && ownKey(header, id, key);
  if (header === undefined || own === undefined) return leave();
  const rest = { [Symbol.asyncIterator]: () => behind(before.subarray(headerBytes), pieces) };
  return { status: 'open', bytes: header.bytes, content: checked(rest, own, id, header.bytes) };
}

function ownKey({ algorithm, wrapped, keyId }: FileHeader, id: FileId, key: SubjectKey): FrameKey | undefined {
  try {
    return { algorithm, bytes: unwrapKey(wrapped, key.bytes, filePurpose(id, keyId)) };
  } catch {
    return undefined;
  }
}

async function* behind(first: Buffer, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (first.length > 0) yield first;
    for (;;) {
      const next = await pieces.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await pieces.return?.();
  }
}

/** The plain bytes, each frame proven before it is handed on, and all of them at the end. */
async function* checked(
  sealed: AsyncIterable<Uint8Array>,
  key: FrameKey,
  id: FileId,
  bytes: number,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let seen = 0;
  for await (const frame of inFrames(sealed, sealedFrameBytes(key.algorithm))) {
    const plain = openFrame(key, frame);
    hash.update(plain);
    seen += plain.length;
    yield plain;
  }
  if (seen !== bytes || `sha256:${hash.digest('hex')}` !== id) throw new Error(`${id} is not what its hash says`);
}
