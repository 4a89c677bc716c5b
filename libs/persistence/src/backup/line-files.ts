import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { faultOf } from './backup.errors';
import type { BackupFile } from './backup-manifest';
import { faults } from './refusals';

/** Writes lines, packed, and says what was written. Each line ends with its newline. */
export async function writeLines(folder: string, file: string, lines: AsyncIterable<string>): Promise<BackupFile> {
  const hash = createHash('sha256');
  let [count, bytes] = [0, 0];
  const counted = async function* (): AsyncGenerator<string> {
    for await (const line of lines) {
      count += 1;
      yield line;
    }
  };
  const weighed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const target = createWriteStream(join(folder, file), { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(Readable.from(counted()), createGzip(), weighed, target);
  return { file, sha256: hash.digest('hex'), bytes, lines: count };
}

/** Lines of a packed file, without their newlines. */
export async function* readLines(folder: string, { file }: BackupFile): AsyncGenerator<string> {
  const source = createReadStream(join(folder, file));
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  yield* createInterface({ input: source.pipe(unpacked), crlfDelay: Infinity });
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Before anything is believed of it. */
export async function checkFile(folder: string, { file, sha256 }: BackupFile): Promise<void> {
  const found = await sha256Of(join(folder, file)).catch(() => undefined);
  if (found === undefined) throw faultOf(faults.fileMissing(file));
  if (found !== sha256) throw faultOf(faults.fileChanged(file));
}
