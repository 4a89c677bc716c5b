import { createHash } from 'node:crypto';
import { decrypt, encrypt, isCipherAlgorithm, type CipherAlgorithm } from './ciphers';
import { KeyringError } from './keyring.errors';

/** Names a wrapping key without telling anything of it, so that a wrong one is recognised before it is tried. */
export const wrappingKeyId = (key: Uint8Array): string =>
  createHash('sha256').update('taizhang/wrapping-key/1\n').update(key).digest('hex').slice(0, 16);

/** `alg.wrappingKeyId.nonce.ciphertext`; bound to what the key is for, so that no row can be put in another's place. */
export function wrapKey(algorithm: CipherAlgorithm, by: Uint8Array, secret: Uint8Array, purpose: string): string {
  const { nonce, sealed } = encrypt(algorithm, by, secret, Buffer.from(purpose));
  return [algorithm, wrappingKeyId(by), nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

export function unwrapKey(wrapped: string, by: Uint8Array, purpose: string): Buffer {
  const [algorithm = '', keyId = '', nonce = '', sealed = ''] = wrapped.split('.');
  const held = wrappingKeyId(by);
  if (keyId !== held) {
    throw new KeyringError('WrappingKeyWrong', `the keyring is wrapped by key ${keyId}, this process holds ${held}`);
  }
  if (!isCipherAlgorithm(algorithm)) throw new KeyringError('SealUnreadable', `no algorithm ${algorithm} here`);
  const parts = { nonce: Buffer.from(nonce, 'base64url'), sealed: Buffer.from(sealed, 'base64url') };
  return decrypt(algorithm, by, parts, Buffer.from(purpose));
}
