import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyBytes } from './ciphers';

const fileName = 'keyring.key';

/**
 * The key that wraps every key of the keyring: TAIZHANG_KEYRING_KEY (64 hexadecimal digits), or one made once in the state
 * folder, which only its owner may read. It never lies in a database, and a backup of either without the other opens nothing.
 */
export function keyringKey(environment: Readonly<Record<string, string | undefined>>, stateFolder: string): Buffer {
  const given = environment['TAIZHANG_KEYRING_KEY'];
  const source = given === undefined ? join(stateFolder, fileName) : 'TAIZHANG_KEYRING_KEY';
  const key = Buffer.from((given ?? storedKey(stateFolder)).trim(), 'hex');
  if (key.length === keyBytes) return key;
  throw new RangeError(`${source} must hold ${keyBytes * 2} hexadecimal digits`);
}

function storedKey(stateFolder: string): string {
  const path = join(stateFolder, fileName);
  mkdirSync(stateFolder, { recursive: true });
  try {
    writeFileSync(path, randomBytes(keyBytes).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8');
}
