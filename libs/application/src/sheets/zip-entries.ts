import { createInflateRaw } from 'node:zlib';
import { SheetUnreadable } from './sheet.types';

/** What a zip archive holds; contents are inflated as they are read. */
export interface ZipEntries {
  has(name: string): boolean;
  /** Chunks of an entry's bytes. Throws where it holds more than `mostBytes`: a bomb, or nothing that we read. */
  read(name: string, mostBytes: number): AsyncIterable<Buffer>;
}

interface Entry {
  readonly method: number;
  readonly packedBytes: number;
  readonly headerAt: number;
}

const signature = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 };
const stored = 0;
const deflated = 8;
const broken = (): SheetUnreadable => new SheetUnreadable('文件已损坏', 'the file is damaged');

/** Throws SheetUnreadable for what is no whole archive. */
export function openZip(bytes: Buffer): ZipEntries {
  const entries = readDirectory(bytes);
  return {
    has: (name) => entries.has(name),
    read: (name, mostBytes) => {
      const entry = entries.get(name);
      if (entry === undefined) throw broken();
      return contents(bytes, entry, mostBytes);
    },
  };
}

function readDirectory(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) throw broken();
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== signature.central) throw broken();
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name.replaceAll('\\', '/'), {
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      headerAt: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

async function* contents(bytes: Buffer, entry: Entry, mostBytes: number): AsyncGenerator<Buffer> {
  const { headerAt, method, packedBytes } = entry;
  if (headerAt + 30 > bytes.length || bytes.readUInt32LE(headerAt) !== signature.local) throw broken();
  const from = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  if (from + packedBytes > bytes.length) throw broken();
  const packed = bytes.subarray(from, from + packedBytes);
  if (method === stored) return yield packed;
  if (method !== deflated) throw new SheetUnreadable('压缩方式不支持', 'its compression is not supported');
  const inflate = createInflateRaw();
  inflate.end(packed);
  let total = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > mostBytes) throw new SheetUnreadable('展开后过大', 'it unpacks to too much');
      yield chunk;
    }
  } catch (error) {
    throw error instanceof SheetUnreadable ? error : broken();
  } finally {
    inflate.destroy();
  }
}
