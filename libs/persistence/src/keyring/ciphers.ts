import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Authenticated encryption by the id that a ciphertext carries. SM4 has no GCM mode in Node's OpenSSL, so it comes as
 * encrypt-then-MAC: SM4-CTR under HMAC-SM3, with a key for each drawn from the one given.
 */
export const cipherAlgorithms = ['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const;
export type CipherAlgorithm = (typeof cipherAlgorithms)[number];

export interface Ciphertext {
  readonly nonce: Buffer;
  /** Ciphertext with its tag behind it. */
  readonly sealed: Buffer;
}

interface Cipher {
  readonly nonceBytes: number;
  readonly tagBytes: number;
  encrypt(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, bound: Uint8Array): Buffer;
  /** Throws when key, nonce, text or what it is bound to is another. */
  decrypt(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Buffer;
}

/** Every key of ours has 32 bytes, whatever it is used with. */
export const keyBytes = 32;

const aes: Cipher = {
  nonceBytes: 12,
  tagBytes: 16,
  encrypt(key, nonce, plain, bound) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  decrypt(key, nonce, sealed, bound) {
    const end = sealed.length - 16;
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
      .setAAD(bound)
      .setAuthTag(sealed.subarray(end));
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
  },
};

const derived = (key: Uint8Array, use: string, length: number): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, '', `taizhang/sm4/${use}`, length));

/** The bound text is preceded by its length, so that nothing can be moved from it into the ciphertext. */
function mac(key: Uint8Array, nonce: Uint8Array, text: Uint8Array, bound: Uint8Array): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(bound.length));
  return createHmac('sm3', derived(key, 'mac', 32))
    .update(length)
    .update(bound)
    .update(nonce)
    .update(text)
    .digest();
}

const sm4: Cipher = {
  nonceBytes: 16,
  tagBytes: 32,
  encrypt(key, nonce, plain, bound) {
    const cipher = createCipheriv('sm4-ctr', derived(key, 'encryption', 16), nonce);
    const text = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([text, mac(key, nonce, text, bound)]);
  },
  decrypt(key, nonce, sealed, bound) {
    const end = sealed.length - 32;
    const text = sealed.subarray(0, Math.max(end, 0));
    const tag = mac(key, nonce, text, bound);
    if (end < 0 || !timingSafeEqual(tag, sealed.subarray(end))) throw new Error('the ciphertext is not authentic');
    const decipher = createDecipheriv('sm4-ctr', derived(key, 'encryption', 16), nonce);
    return Buffer.concat([decipher.update(text), decipher.final()]);
  },
};

const ciphers: Readonly<Record<CipherAlgorithm, Cipher>> = { 'aes-256-gcm': aes, 'sm4-ctr-hmac-sm3': sm4 };

export const isCipherAlgorithm = (text: string): text is CipherAlgorithm =>
  (cipherAlgorithms as readonly string[]).includes(text);

/** Bytes that encryption adds to each piece. */
export const overheadOf = (algorithm: CipherAlgorithm): number =>
  ciphers[algorithm].nonceBytes + ciphers[algorithm].tagBytes;

export function encrypt(
  algorithm: CipherAlgorithm,
  key: Uint8Array,
  plain: Uint8Array,
  bound: Uint8Array,
  nonce: Buffer = randomBytes(ciphers[algorithm].nonceBytes),
): Ciphertext {
  return { nonce, sealed: ciphers[algorithm].encrypt(key, nonce, plain, bound) };
}

export const decrypt = (
  algorithm: CipherAlgorithm,
  key: Uint8Array,
  { nonce, sealed }: Ciphertext,
  bound: Uint8Array,
): Buffer => ciphers[algorithm].decrypt(key, nonce, sealed, bound);
