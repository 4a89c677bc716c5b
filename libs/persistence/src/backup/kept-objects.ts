import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ObjectStore } from '../file-store/object-store';
import { flushFolder } from '../file-store/local-object-store';
import { refuseBackup } from './backup.errors';
import type { KeptObject } from './backup-manifest';
import { sha256Of } from './line-files';
import { faults, refusals } from './refusals';

/** Shared by all backups in one folder: what has not changed is kept once. */
export const objectPath = (folder: string, sha256: string): string =>
  join(folder, 'objects', sha256.slice(0, 2), sha256);

/** Names begin with the first two digits of their own hash. */
const prefixes = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0')).map((hex) => `${hex}/${hex}`);

/** Copies every object of the store, still encrypted, and says what each was. */
export async function* keepObjects(objects: ObjectStore, folder: string): AsyncGenerator<string> {
  for (const prefix of prefixes)
    for (const name of await objects.list(prefix)) yield `${JSON.stringify(await keepObject(objects, folder, name))}\n`;
}

export async function keepObject(objects: ObjectStore, folder: string, name: string): Promise<KeptObject> {
  const content = await objects.read(name);
  if (content === undefined) throw refuseBackup(refusals.objectWent(name));
  const arriving = join(folder, `.arriving-${randomBytes(8).toString('hex')}`);
  const hash = createHash('sha256');
  let bytes = 0;
  const weighed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(content, weighed, createWriteStream(arriving, { flags: 'wx', mode: 0o600, flush: true }));
    const sha256 = hash.digest('hex');
    const place = objectPath(folder, sha256);
    await mkdir(dirname(place), { recursive: true });
    await rename(arriving, place);
    await flushFolder(dirname(place));
    return { name, sha256, bytes };
  } finally {
    await rm(arriving, { force: true });
  }
}

export async function checkObject(folder: string, { name, sha256 }: KeptObject): Promise<void> {
  const found = await sha256Of(objectPath(folder, sha256)).catch(() => undefined);
  if (found === undefined) throw refuseBackup(refusals.damaged(faults.objectMissing(name)));
  if (found !== sha256) throw refuseBackup(refusals.damaged(faults.objectChanged(name)));
}

/** `incoming` lies on the disk of the store. */
export async function giveBack(
  objects: ObjectStore,
  folder: string,
  incoming: string,
  { name, sha256 }: KeptObject,
): Promise<void> {
  await mkdir(incoming, { recursive: true });
  const copy = join(incoming, `restored-${randomBytes(8).toString('hex')}`);
  await copyFile(objectPath(folder, sha256), copy);
  await objects.put(name, copy);
}
