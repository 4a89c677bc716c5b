import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keyring } from '../keyring/keyring';
import { createEncryptedFileStore } from './encrypted-file-store';
import type { FileStore } from './file-store';
import type { FileStoreOptions } from './file-store-options';
import { createLocalObjectStore } from './local-object-store';
import { createS3ObjectStore } from './s3-object-store';

const forgottenMs = 86_400_000;

/** The file store of an installation. What a process left half-received when it died is thrown away a day later. */
export async function openFileStore(
  { folder, limitBytes, s3 }: FileStoreOptions,
  keyring: Keyring,
): Promise<FileStore> {
  const incoming = join(folder, 'incoming');
  await sweep(incoming);
  const objects = s3 === undefined ? createLocalObjectStore(join(folder, 'objects')) : await createS3ObjectStore(s3);
  return createEncryptedFileStore({ objects, keyring, incoming, limitBytes });
}

async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > forgottenMs) await rm(path, { force: true });
  }
}
