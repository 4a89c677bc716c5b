import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** Keys of this installation, made at its first start. Losing them signs everybody out and nothing else. */
export interface StateKeys {
  /** 32 bytes: encrypts the session cookie. */
  readonly session: Uint8Array;
  /** Signs the cookies of the development issuer, and is its client's secret. */
  readonly issuerSecret: string;
  readonly issuerKey: JWK;
}

interface KeyFile {
  readonly session: string;
  readonly issuerSecret: string;
  readonly issuerKey: JWK;
}

const newKeys = async (): Promise<KeyFile> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    session: randomBytes(32).toString('base64'),
    issuerSecret: randomBytes(32).toString('base64url'),
    issuerKey: { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') },
  };
};

/** Only the first of several processes that start at once writes; the others read what it wrote. */
export async function loadStateKeys(stateFolder: string): Promise<StateKeys> {
  const path = join(stateFolder, 'api-keys.json');
  await mkdir(stateFolder, { recursive: true });
  const created = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  });
  if (created) {
    await created.writeFile(JSON.stringify(await newKeys()));
    await created.close();
  }
  const keys = JSON.parse(await readFile(path, 'utf8')) as KeyFile;
  return { ...keys, session: Buffer.from(keys.session, 'base64') };
}
