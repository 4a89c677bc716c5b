import type { SealedToken } from '@taizhang/domain';
import { canonicalJson } from '../event-store/canonical-json';
import { decrypt, encrypt, isCipherAlgorithm } from '../keyring/ciphers';
import type { SubjectKey } from '../keyring/keyring';
import { KeyringError } from '../keyring/keyring.errors';

/** Where a token stands: it can be opened nowhere else. */
export interface SealedPlace {
  readonly eventId: string;
  readonly path: readonly string[];
}

const bindingOf = ({ eventId, path }: SealedPlace): Buffer => Buffer.from(`${eventId}\n${path.join('/')}`);

const step = 256;

/** Blanks behind the JSON up to the next step: the length of a token tells a name from a number no more. */
function padded(text: string): Buffer {
  const plain = Buffer.from(text);
  return Buffer.concat([plain, Buffer.alloc((step - (plain.length % step)) % step, ' ')]);
}

export interface TokenParts {
  readonly algorithm: string;
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly sealed: Buffer;
}

export function partsOfToken({ $sealed }: SealedToken): TokenParts {
  const [algorithm = '', keyId = '', nonce = '', sealed = ''] = $sealed.split('.');
  return { algorithm, keyId, nonce: Buffer.from(nonce, 'base64url'), sealed: Buffer.from(sealed, 'base64url') };
}

/** `alg.keyId.nonce.ciphertext`, bound to the event and the path. `nonce` is given by test vectors only. */
export function sealValue(key: SubjectKey, place: SealedPlace, value: unknown, nonce?: Buffer): SealedToken {
  const text = encrypt(key.algorithm, key.bytes, padded(canonicalJson(value)), bindingOf(place), nonce);
  const parts = [key.algorithm, key.keyId, text.nonce.toString('base64url'), text.sealed.toString('base64url')];
  return { $sealed: parts.join('.') };
}

/** The value as it was sealed; throws `SealUnreadable` for a token that was changed, moved or sealed with another key. */
export function openValue(key: SubjectKey, place: SealedPlace, token: SealedToken): unknown {
  const { algorithm, keyId, nonce, sealed } = partsOfToken(token);
  if (!isCipherAlgorithm(algorithm)) throw new KeyringError('SealUnreadable', `no algorithm ${algorithm} here`);
  if (keyId !== key.keyId) throw new KeyringError('SealUnreadable', 'the token names another key');
  try {
    return JSON.parse(decrypt(algorithm, key.bytes, { nonce, sealed }, bindingOf(place)).toString()) as unknown;
  } catch (cause) {
    throw new KeyringError('SealUnreadable', `${place.eventId}: the token at ${place.path.join('/')} is not whole`, {
      cause,
    });
  }
}
