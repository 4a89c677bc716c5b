import { decrypt, encrypt, overheadOf, type CipherAlgorithm } from '../keyring/ciphers';

/** Plain bytes of a frame; every frame but the last is full. */
export const frameBytes = 65_536;

export interface FrameKey {
  readonly algorithm: CipherAlgorithm;
  readonly bytes: Uint8Array;
}
export interface Frame {
  readonly index: number;
  readonly isLast: boolean;
  readonly bytes: Buffer;
}

/** Bound to its place and to whether more follow: no frame can be moved, left out or cut off behind. */
const bindingOf = ({ index, isLast }: Frame): Buffer =>
  Buffer.from(`taizhang/file/1\n${index}\n${isLast ? 'last' : 'more'}`);

/** Nonce, ciphertext, tag. */
export function sealFrame({ algorithm, bytes: key }: FrameKey, frame: Frame): Buffer {
  const { nonce, sealed } = encrypt(algorithm, key, frame.bytes, bindingOf(frame));
  return Buffer.concat([nonce, sealed]);
}

const nonceBytes: Readonly<Record<CipherAlgorithm, number>> = { 'aes-256-gcm': 12, 'sm4-ctr-hmac-sm3': 16 };

/** Throws for a frame that is not as it was sealed. */
export function openFrame({ algorithm, bytes: key }: FrameKey, frame: Frame): Buffer {
  const end = nonceBytes[algorithm];
  const parts = { nonce: frame.bytes.subarray(0, end), sealed: frame.bytes.subarray(end) };
  return decrypt(algorithm, key, parts, bindingOf(frame));
}

export const sealedFrameBytes = (algorithm: CipherAlgorithm): number => frameBytes + overheadOf(algorithm);

/** Plain bytes of an object whose frames take `sealed` bytes. */
export function plainBytesOf(algorithm: CipherAlgorithm, sealed: number): number {
  const frames = Math.ceil(sealed / sealedFrameBytes(algorithm));
  return sealed - frames * overheadOf(algorithm);
}

/** Cuts a stream into pieces of one size. A piece waits until it is known whether another follows. */
export async function* inFrames(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Frame> {
  let held = Buffer.alloc(0);
  let index = 0;
  for await (const piece of content) {
    held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
    while (held.length > size) {
      yield { index, isLast: false, bytes: held.subarray(0, size) };
      held = held.subarray(size);
      index += 1;
    }
  }
  yield { index, isLast: true, bytes: held };
}
