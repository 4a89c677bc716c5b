import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const keyBytes = 32;
const fileName = 'payload.key';

/** The key of the payload codec: TAIZHANG_PAYLOAD_KEY (64 hexadecimal digits), or one made once in the state folder. */
export function payloadKey(environment: NodeJS.ProcessEnv, stateFolder: string): Buffer {
  const given = environment['TAIZHANG_PAYLOAD_KEY'];
  return keyOf(
    given ?? storedKey(stateFolder),
    given === undefined ? join(stateFolder, fileName) : 'TAIZHANG_PAYLOAD_KEY',
  );
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

function keyOf(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length === keyBytes) return key;
  throw new RangeError(`${source} must hold ${keyBytes * 2} hexadecimal digits`);
}
