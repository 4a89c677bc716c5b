import { createReadStream } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Refusal } from '@taizhang/dev-stack';
import { language } from '../language';
import { bundleWords } from './bundle-words';

/** The lines of a file, one at a time, without their newlines. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  } catch (error) {
    throw new Refusal(bundleWords[language()].unreadable(path, (error as Error).message));
  }
}

/** Writes a file that is there whole or not at all: `work` answers whether it is to be kept. */
export async function writeWhole(
  path: string,
  work: (write: (text: string) => Promise<void>) => Promise<boolean>,
): Promise<void> {
  const making = `${path}.part`;
  let file: FileHandle;
  try {
    file = await open(making, 'w', 0o600);
  } catch (error) {
    throw new Refusal(bundleWords[language()].unwritable(path, (error as Error).message));
  }
  let isKept = false;
  try {
    isKept = await work((text) => file.appendFile(text));
    await file.sync();
  } finally {
    await file.close();
    await (isKept ? rename(making, path) : rm(making));
  }
}
