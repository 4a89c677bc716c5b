import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keyring } from '../keyring/keyring';
import { createEncryptedFileStore } from './encrypted-file-store';
import type { FileStore } from './file-store';
import type { FileStoreOptions } from './file-store-options';
import { createLocalObjectStore } from './local-object-store';
import type { ObjectStore } from './object-store';
import { createS3ObjectStore } from './s3-object-store';

const forgottenMs = 86_400_000;

/** Where the files of an installation lie, as objects. */
export const openObjects = ({ folder, s3 }: Pick<FileStoreOptions, 'folder' | 's3'>): Promise<ObjectStore> =>
  s3 === undefined ? Promise.resolve(createLocalObjectStore(join(folder, 'objects'))) : createS3ObjectStore(s3);

export const incomingOf = ({ folder }: Pick<FileStoreOptions, 'folder'>): string => join(folder, 'incoming');

/** The file store of an installation. What a process left half-received when it died is thrown away a day later. */
export async function openFileStore(options: FileStoreOptions, keyring: Keyring): Promise<FileStore> {
  const incoming = incomingOf(options);
  await sweep(incoming);
  const objects = await openObjects(options);
  return createEncryptedFileStore({ objects, keyring, incoming, limitBytes: options.limitBytes });
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
