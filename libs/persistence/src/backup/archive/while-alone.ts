import { randomInt } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { refuseBackup } from '../backup.errors';
import { refusals } from '../refusals';
import { archiveReader } from './archive-progress';

const signName = '.follower';
const signEveryMs = 5_000;
/** A follower of another database that has not signed for so long is gone. */
const goneAfterMs = 60_000;

/**
 * Two databases know nothing of each other's locks: of a house that was restored elsewhere, while the old machine runs
 * on. So whoever follows signs a file in the folder, as long as it lives, by a number that its database alone has.
 */
class Sign {
  private constructor(
    private readonly path: string,
    private readonly own: string,
  ) {}

  static async of(client: PoolClient, folder: string): Promise<Sign> {
    await client.query('INSERT INTO reader (name, token) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      archiveReader,
      randomInt(1, 2 ** 47),
    ]);
    const { rows } = await client.query<{ token: number }>('SELECT token FROM reader WHERE name = $1', [archiveReader]);
    return new Sign(join(folder, signName), `${rows[0]?.token}\n`);
  }

  /** Throws where another one is fresh. */
  async write(): Promise<void> {
    const there = await readFile(this.path, 'utf8').catch(() => this.own);
    if (there !== this.own) {
      const { mtimeMs } = await stat(this.path);
      if (Date.now() - mtimeMs < goneAfterMs) throw refuseBackup(refusals.otherInstallation(this.path));
    }
    await writeFile(`${this.path}-${process.pid}`, this.own);
    await rename(`${this.path}-${process.pid}`, this.path);
  }

  /** Nobody has to wait for one that has ended by itself. */
  async take(): Promise<void> {
    if ((await readFile(this.path, 'utf8').catch(() => undefined)) === this.own) await rm(this.path, { force: true });
  }
}

/** The lock lives as long as its connection; when that breaks, or somebody else signs the folder, `lost` aborts. */
export async function whileAlone(
  database: Pool,
  folder: string,
  work: (lost: AbortSignal) => Promise<void>,
): Promise<void> {
  const client = await database.connect();
  const lost = new AbortController();
  const lose = (error: unknown): void => lost.abort(error);
  client.on('error', lose);
  let signing: NodeJS.Timeout | undefined;
  let sign: Sign | undefined;
  try {
    const { rows } = await client.query<{ won: boolean }>(
      `SELECT pg_try_advisory_lock(hashtextextended('taizhang archive ' || $1, 0)) AS won`,
      [await realpath(folder)],
    );
    if (rows[0]?.won !== true) throw refuseBackup(refusals.otherProcess(folder));
    const own = await Sign.of(client, folder);
    await own.write();
    sign = own;
    signing = setInterval(() => void own.write().catch(lose), signEveryMs);
    await work(lost.signal);
    lost.signal.throwIfAborted();
  } finally {
    clearInterval(signing);
    await sign?.take();
    client.off('error', lose);
    client.release(true);
  }
}
