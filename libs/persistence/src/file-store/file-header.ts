import { isCipherAlgorithm, type CipherAlgorithm } from '../keyring/ciphers';

/** What stands before the frames of an object: which key opens it. Of one length, so that it can be written last. */
export interface FileHeader {
  readonly algorithm: CipherAlgorithm;
  /** The keyring's key that the file's own key is wrapped by. */
  readonly keyId: string;
  readonly wrapped: string;
  readonly bytes: number;
}

export const headerBytes = 512;
const format = 'taizhang-file/1';

export function writeHeader(header: FileHeader): Buffer {
  const text = Buffer.from(JSON.stringify({ format, ...header }));
  if (text.length >= headerBytes) throw new RangeError(`a header of ${text.length} bytes does not fit`);
  return Buffer.concat([text, Buffer.alloc(headerBytes - text.length - 1, ' '), Buffer.from('\n')]);
}

/** Undefined for anything that was not written as a header. */
export function readHeader(bytes: Buffer): FileHeader | undefined {
  if (bytes.length !== headerBytes) return undefined;
  try {
    const { format: found, ...header } = JSON.parse(bytes.toString()) as FileHeader & { format: string };
    return found === format && isCipherAlgorithm(header.algorithm) && Number.isInteger(header.bytes)
      ? header
      : undefined;
  } catch {
    return undefined;
  }
}
