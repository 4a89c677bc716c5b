import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
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

/**
 * Only the first of several processes that start at once has its keys taken; the others read what it wrote. The file is
 * written aside and linked whole: a process that dies meanwhile leaves no half of it.
 */
export async function loadStateKeys(stateFolder: string): Promise<StateKeys> {
  const path = join(stateFolder, 'api-keys.json');
  await mkdir(stateFolder, { recursive: true });
  if (!existsSync(path)) {
    const aside = `${path}.${randomBytes(6).toString('hex')}`;
    await writeFile(aside, JSON.stringify(await newKeys()), { mode: 0o600 });
    await link(aside, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await unlink(aside);
  }
  const keys = JSON.parse(await readFile(path, 'utf8')) as KeyFile;
  return { ...keys, session: Buffer.from(keys.session, 'base64') };
}
