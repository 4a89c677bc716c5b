import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { inSnapshot } from '../../database/in-transaction';
import type { NoteSigner } from '../../evidence/signed-note';
import { flushFolder } from '../../file-store/local-object-store';
import { orRefuse } from '../backup.errors';
import { keyringFormat, readManifest, signManifest, type KeyringManifest } from '../backup-manifest';
import { dayMs, keyringLines } from '../keyring-backup';
import { writeLines } from '../line-files';
import { refusals } from '../refusals';

/**
 * The keys as they are now, beside the backups of the keyring: all of them in a first part, new ones in parts that follow.
 * Once a key was destroyed all parts are written anew without it, and the old ones go: nothing here outlives its key by
 * more than moments while a follower runs, and nothing by more than the days of a backup when none does.
 */
export const currentKeysOf = (keyringFolder: string): string => join(keyringFolder, 'current');

export interface CurrentKeysInput {
  readonly database: Pool;
  /** The folder of the keyring's backups. */
  readonly folder: string;
  readonly days: number;
  readonly house: string;
  readonly signer: NoteSigner;
}

interface Standing {
  readonly keys: number;
  readonly destroyed: number;
  readonly secrets: number;
  readonly newest: string | null;
}

const named = /^(\d{6})-(\d{6})\.(note|jsonl\.gz)$/;
const digits = (n: number): string => String(n).padStart(6, '0');
/** A key lies in the keyring some moments after the time that it bears. */
const margin = '1 minute';
const partRowsAtMost = 1_000;

/** Parts in order: of the last generation that has a first one. */
export async function partsOfCurrentKeys(folder: string): Promise<readonly string[]> {
  const notes = (await readdir(folder).catch(() => [])).filter((name) => named.test(name) && name.endsWith('.note'));
  const generation = notes
    .filter((name) => name.slice(7, 13) === digits(0))
    .map((name) => name.slice(0, 6))
    .sort()
    .at(-1);
  if (generation === undefined) return [];
  const parts = notes.filter((name) => name.startsWith(`${generation}-`)).sort();
  const missing = parts.findIndex((name, index) => name.slice(7, 13) !== digits(index));
  return (missing < 0 ? parts : parts.slice(0, missing)).map((name) => join(folder, name));
}

export class CurrentKeys {
  private readonly place: string;
  private written: (Standing & { readonly at: number; readonly part: number; readonly later: number }) | undefined;
  private generation = 0;

  constructor(private readonly input: CurrentKeysInput) {
    this.place = currentKeysOf(input.folder);
  }

  /** Writes what is new, if anything is. */
  async keep(now: Date): Promise<void> {
    await inSnapshot(this.input.database, 'READ ONLY', async (client) => {
      const standing = await standingOf(client);
      const { written } = this;
      const isOld = written === undefined || now.getTime() - written.at >= dayMs;
      if (isOld || standing.destroyed !== written.destroyed || standing.keys < written.keys) {
        await this.writeAll(client, standing, now);
      } else if (standing.keys !== written.keys || standing.secrets !== written.secrets) {
        const later = written.later + standing.keys - written.keys;
        if (later > partRowsAtMost + written.keys - written.later) await this.writeAll(client, standing, now);
        else await this.writeNew(client, { ...standing, at: written.at, part: written.part + 1, later }, now);
      }
    });
  }

  private async writeAll(client: PoolClient, standing: Standing, now: Date): Promise<void> {
    await mkdir(this.place, { recursive: true, mode: 0o700 });
    const before = await readdir(this.place);
    const last = before
      .flatMap((name) => named.exec(name)?.[1] ?? [])
      .sort()
      .at(-1);
    this.generation = Math.max(this.generation, Number(last ?? 0)) + 1;
    await this.write(client, 0, '', now);
    for (const name of before) await rm(join(this.place, name));
    await flushFolder(this.place);
    this.written = { ...standing, at: now.getTime(), part: 0, later: 0 };
  }

  private async writeNew(client: PoolClient, next: NonNullable<CurrentKeys['written']>, now: Date): Promise<void> {
    const since = this.written?.newest ?? null;
    const isNew =
      since === null ? '' : `WHERE created_at > timestamptz ${client.escapeLiteral(since)} - interval '${margin}'`;
    await this.write(client, next.part, isNew, now);
    this.written = next;
  }

  /** The note makes the part: what has none was not finished. */
  private async write(client: PoolClient, part: number, which: string, now: Date): Promise<void> {
    const { days, house, signer } = this.input;
    const name = `${digits(this.generation)}-${digits(part)}`;
    await rm(join(this.place, `${name}.jsonl.gz`), { force: true });
    const made = await writeLines(this.place, `${name}.jsonl.gz`, keyringLines(client, which));
    const times = { madeAt: now.toISOString(), expiresAt: new Date(now.getTime() + days * dayMs).toISOString() };
    const note = signManifest({ format: keyringFormat, house, ...times, ...made }, signer);
    const unnamed = join(this.place, `.${name}.note`);
    await writeFile(unnamed, note, { mode: 0o600, flush: true });
    await rename(unnamed, join(this.place, `${name}.note`));
    await flushFolder(this.place);
  }
}

async function standingOf(client: PoolClient): Promise<Standing> {
  const { rows } = await client.query<Standing>(
    `SELECT count(*)::int AS keys, count(destroyed_at)::int AS destroyed, max(created_at)::text AS newest,
       (SELECT count(*)::int FROM installation_secret) AS secrets FROM subject_key`,
  );
  return rows[0] ?? { keys: 0, destroyed: 0, secrets: 0, newest: null };
}

/** Where no follower has written for the days of a backup, the keys go as a backup of them would. */
export async function forgetStaleKeys(keyringFolder: string, now: Date): Promise<void> {
  const folder = currentKeysOf(keyringFolder);
  for (const place of await partsOfCurrentKeys(folder)) {
    const note = await readFile(place, 'utf8');
    const { expiresAt } = await orRefuse(refusals.currentKeys(place, folder), () =>
      readManifest<KeyringManifest>(note, keyringFormat),
    );
    if (Date.parse(expiresAt) > now.getTime()) continue;
    await rm(folder, { recursive: true });
    return;
  }
}
