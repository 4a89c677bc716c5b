import { link, mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { LedgerId } from '@taizhang/domain';
import type { Anchor } from './evidence';

const ending = '.checkpoint';
const digits = 15;

/**
 * A folder that keeps each checkpoint as a file, `{ledger}/{size}.checkpoint`. Where it lies on another machine or on a medium
 * that is written once, whoever rules the database does not rule what it says.
 */
export function fileAnchor(folder: string): Anchor {
  return {
    name: 'file',

    async hand({ ledger, size }, note) {
      const name = `${String(size).padStart(digits, '0')}${ending}`;
      const of = join(folder, ledger);
      const place = join(of, name);
      await mkdir(of, { recursive: true });
      // A file is there whole or not at all, and never written over.
      const made = join(of, `.${name}.${randomBytes(6).toString('hex')}`);
      await writeFile(made, note, { flag: 'wx' });
      try {
        await link(made, place);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        if ((await readFile(place, 'utf8')) !== note) throw new Error(`${place} holds another checkpoint of this size`);
      } finally {
        await unlink(made);
      }
      return place;
    },

    async *read(ledger) {
      for (const place of await placesOf(folder, ledger)) yield { place, note: await readFile(place, 'utf8') };
    },

    async *newestFirst(ledger) {
      for (const place of (await placesOf(folder, ledger)).reverse())
        yield { place, note: await readFile(place, 'utf8') };
    },
  };
}

async function placesOf(folder: string, ledger: LedgerId): Promise<string[]> {
  const names = await readdir(join(folder, ledger)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const kept = names.filter((each) => each.endsWith(ending) && !each.startsWith('.')).sort();
  return kept.map((name) => join(folder, ledger, name));
}

/** TAIZHANG_ANCHORS, else a folder of the state folder. */
export const anchorFolder = (environment: Readonly<Record<string, string | undefined>>, stateFolder: string): string =>
  environment['TAIZHANG_ANCHORS'] || join(stateFolder, 'anchors');
