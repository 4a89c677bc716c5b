import { mkdir, open, readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ObjectStore } from './object-store';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Objects as files of one folder; what is put must lie on the same disk, so that the name changes in one step. */
export function createLocalObjectStore(folder: string): ObjectStore {
  const pathOf = (name: string): string => join(folder, name);
  return {
    async put(name, path) {
      const target = pathOf(name);
      await mkdir(dirname(target), { recursive: true });
      await rename(path, target);
      await flushFolder(dirname(target));
    },
    async read(name): Promise<Readable | undefined> {
      try {
        return (await open(pathOf(name))).createReadStream();
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async list(prefix) {
      const inFolder = dirname(prefix);
      try {
        const names = await readdir(pathOf(inFolder));
        return names
          .filter((name) => name.startsWith(basename(prefix)))
          .map((name) => `${inFolder}/${name}`)
          .sort();
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
  };
}

/** A name that is not on the disk yet would be lost with the power. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
