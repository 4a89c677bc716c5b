import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { inSnapshot } from '../database/in-transaction';
import type { LedgerHead } from '../event-store/event-store';
import { noteSignerOf } from '../evidence/checkpoint';
import { flushFolder } from '../file-store/local-object-store';
import type { ObjectStore } from '../file-store/object-store';
import type { InstallationSigner } from '../keyring/keyring';
import { linesOfLedger } from '../ledger-lines';
import { digestRows } from '../read-models/period';
import { projectionReader, projections } from '../read-models/projections';
import { holdReadModels } from '../read-models/verify-read-models';
import { forgetStaleKeys } from './archive/current-keys';
import { backupFormat, manifestName, signManifest, type BackupManifest, type ReadModelDigest } from './backup-manifest';
import { backUpKeyring, forgetExpired } from './keyring-backup';
import { heldLedgers } from './held-ledgers';
import { keepObjects } from './kept-objects';
import { writeLines } from './line-files';
import { keptTables, rowLines } from './table-rows';

export interface BackupInput {
  /** Of `taizhang_owner`. */
  readonly database: Pool;
  readonly objects: ObjectStore;
  readonly house: string;
  readonly signer: InstallationSigner;
  readonly folder: string;
  /** Absent: without the keys. */
  readonly keyring?: { readonly database: Pool; readonly folder: string; readonly days: number };
  readonly now: Date;
}

/** Names in order are backups in order of time. */
export const backupName = (madeAt: Date): string => `taizhang-${madeAt.toISOString().replace(/[-:]|\.\d+/g, '')}`;

export interface BackupReport {
  readonly place: string;
  readonly manifest: BackupManifest;
  readonly keyring?: { readonly place: string; readonly forgotten: number };
}

/**
 * Everything of one moment, while work goes on: the log as lines that verify themselves, what does not follow from it, the
 * files, and apart from them the keys. A backup is there whole or not at all.
 */
export async function backUp(input: BackupInput): Promise<BackupReport> {
  const { folder, house, signer, now, keyring } = input;
  const name = backupName(now);
  const making = join(folder, `.${name}`);
  await mkdir(making, { recursive: true });
  try {
    const parts = await inSnapshot(input.database, 'READ ONLY', (client) => writeLog(client, making));
    // Behind the log's snapshot: an event names its files and keys only once they are there.
    const files = await writeLines(making, 'files.jsonl.gz', keepObjects(input.objects, folder));
    const manifest: BackupManifest = { format: backupFormat, house, madeAt: now.toISOString(), ...parts, files };
    const noteSigner = noteSignerOf(signer, house);
    await writeFile(join(making, manifestName), signManifest(manifest, noteSigner), { flag: 'wx', flush: true });
    await flushFolder(making);
    const kept = keyring && (await backKeys(keyring, { name, house, signer: noteSigner, madeAt: now }));
    await rename(making, join(folder, name));
    await flushFolder(folder);
    return { place: join(folder, name), manifest, ...(kept && { keyring: kept }) };
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function backKeys(
  { database, folder, days }: NonNullable<BackupInput['keyring']>,
  of: Pick<Parameters<typeof backUpKeyring>[0], 'name' | 'house' | 'signer' | 'madeAt'>,
): Promise<NonNullable<BackupReport['keyring']>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = await backUpKeyring({ keyring: database, folder, days, ...of });
  await forgetStaleKeys(folder, of.madeAt);
  return { place, forgotten: await forgetExpired(folder, days, of.madeAt) };
}

async function writeLog(
  client: PoolClient,
  folder: string,
): Promise<Pick<BackupManifest, 'migrations' | 'ledgers' | 'tables' | 'readModels'>> {
  await holdReadModels(client, projections);
  const ledgers: BackupManifest['ledgers'][number][] = [];
  const readModels: ReadModelDigest[] = [];
  for (const { ledger, position, recordedAt, link } of await heldLedgers(client)) {
    const written = await writeLines(folder, `ledger-${ledger}.jsonl.gz`, linesOfLedger(client, { ledger }));
    ledgers.push({ ledger, position, recordedAt, link, ...written });
    readModels.push(...(await digestsOf(client, ledger)));
  }
  const tables: BackupManifest['tables'][number][] = [];
  for (const table of await keptTables(client))
    tables.push({ table, ...(await writeLines(folder, `table-${table}.jsonl.gz`, rowLines(client, table))) });
  const { rows: migrations } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY name');
  return { migrations: migrations.map(({ name }) => name), ledgers, tables, readModels };
}

/** Only what its version of the code has written, and is not just being written anew. */
async function digestsOf(client: PoolClient, ledger: LedgerHead['ledger']): Promise<readonly ReadModelDigest[]> {
  const { rows } = await client.query<{ name: string; version: number; position: number }>(
    `SELECT v.name, v.version, c.position FROM projection_version v
     JOIN reader_checkpoint c ON c.ledger = v.ledger AND c.reader = $2 WHERE v.ledger = $1 AND NOT v.rebuilding`,
    [ledger, projectionReader],
  );
  const digests: ReadModelDigest[] = [];
  for (const { name, version, position: upTo } of rows) {
    const projection = projections.find((each) => each.name === name && each.version === version);
    if (projection === undefined) continue;
    digests.push({ ledger, projection: name, version, upTo, ...(await digestRows(client, projection, ledger)) });
  }
  return digests;
}
