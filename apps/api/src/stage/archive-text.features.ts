import { inflateRawSync } from 'node:zlib';

/** Office files are archives: whoever looks for a word in one must look inside its parts. */
export const isArchive = (type: string): boolean => /openxmlformats|application\/zip/.test(type);

/** Every part of an archive as text, one after the other, each under its name. */
export function archiveText(bytes: Buffer): string {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const header = bytes.readUInt32LE(at + 42);
    const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const content = bytes.subarray(from, from + packed);
    parts.push(bytes.toString('utf8', at + 46, at + 46 + name));
    parts.push((method === 0 ? content : inflateRawSync(content)).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts.join('\n');
}
