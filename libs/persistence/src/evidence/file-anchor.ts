import { link, mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { LedgerId } from '@taizhang/domain';
import type { Anchor, KeptLeaves, LeavesSince } from './evidence';

const ending = '.checkpoint';
const leavesEnding = '.leaves';
/** Of SHA-256 and SM3 alike. */
const leafBytes = 32;
const digits = 15;

/**
 * A folder that keeps each checkpoint as a file, `{ledger}/{size}.checkpoint` (`-e2` behind the size in a second epoch), and beside it
 * the leaves of the events since the one before, 32 bytes each: by those a change is found to the event. Where it lies on another machine or on a medium
 * that is written once, whoever rules the database does not rule what it says.
 */
export function fileAnchor(folder: string): Anchor {
  return {
    name: 'file',

    async hand({ ledger, size }, note, { leaves, epoch = 1 } = {}) {
      const base = `${String(size).padStart(digits, '0')}${epoch === 1 ? '' : `-e${epoch}`}`;
      const of = join(folder, ledger);
      await mkdir(of, { recursive: true });
      // Before the checkpoint: where that lies, they lie too.
      if (leaves !== undefined) await keep(of, `${base}${leavesEnding}`, bytesOf(leaves));
      const place = await keep(of, `${base}${ending}`, note);
      if ((await readFile(place, 'utf8')) !== note) throw new Error(`${place} holds another checkpoint of this size`);
      return place;
    },

    async *read(ledger) {
      for (const place of await placesOf(folder, ledger)) yield await outsideAt(place);
    },

    async *newestFirst(ledger) {
      for (const place of (await placesOf(folder, ledger)).reverse()) yield await outsideAt(place);
    },
  };
}

/** A file is there whole or not at all, and never written over. Answers its place. */
async function keep(folder: string, name: string, content: string | AsyncIterable<Uint8Array>): Promise<string> {
  const place = join(folder, name);
  const made = join(folder, `.${name}.${randomBytes(6).toString('hex')}`);
  await writeFile(made, content, { flag: 'wx' });
  try {
    await link(made, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(made);
  }
  return place;
}

/** How many events lie before them, as eight bytes, then one leaf after another. */
async function* bytesOf({ after, pages }: LeavesSince): AsyncGenerator<Uint8Array> {
  const head = Buffer.alloc(8);
  head.writeBigUInt64BE(BigInt(after));
  yield head;
  for await (const leaves of pages) yield Buffer.concat(leaves);
}

const outsideAt = async (place: string) => ({
  ...{ place, note: await readFile(place, 'utf8') },
  leaves: () => leavesBeside(place),
});

async function leavesBeside(place: string): Promise<KeptLeaves | undefined> {
  const path = `${place.slice(0, -ending.length)}${leavesEnding}`;
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined || bytes.length < 8 || (bytes.length - 8) % leafBytes !== 0) return undefined;
  const leaves: Uint8Array[] = [];
  for (let at = 8; at < bytes.length; at += leafBytes) leaves.push(bytes.subarray(at, at + leafBytes));
  return { after: Number(bytes.readBigUInt64BE()), leaves };
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
