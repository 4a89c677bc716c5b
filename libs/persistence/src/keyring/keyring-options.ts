import { cipherAlgorithms, isCipherAlgorithm } from './ciphers';
import type { KeyringOptions } from './postgres-keyring';
import { keyringKey } from './wrapping-key';

/**
 * The keyring as the environment names it: KEYRING_DATABASE_URL, its key (see `keyringKey`) and, where SM algorithms are
 * required, TAIZHANG_SEALING. Undefined where no database is named: then nothing can be sealed or opened.
 */
export function keyringOptions(
  environment: Readonly<Record<string, string | undefined>>,
  stateFolder: string,
): KeyringOptions | undefined {
  const url = environment['KEYRING_DATABASE_URL'];
  if (url === undefined || url === '') return undefined;
  const algorithm = environment['TAIZHANG_SEALING'] ?? 'aes-256-gcm';
  if (!isCipherAlgorithm(algorithm)) {
    throw new RangeError(`TAIZHANG_SEALING is ${algorithm}; it may be ${cipherAlgorithms.join(' or ')}`);
  }
  return { url, key: keyringKey(environment, stateFolder), algorithm };
}
