import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealedSubject, type SubjectKeyDestroyed } from '@taizhang/domain';
import type { Pool, PoolClient } from 'pg';
import { inSnapshot } from '../database/in-transaction';
import type { Envelope } from '../event-store/envelope';
import { signerOf, signingPurpose } from '../keyring/installation-signer';
import { secretPurpose } from '../keyring/postgres-keyring';
import { unwrapKey } from '../keyring/wrapping';
import type { InstallationSigner } from '../keyring/keyring';
import type { NoteSigner } from '../evidence/signed-note';
import type { EventLine } from '../ledger-lines';
import { refuseBackup } from './backup.errors';
import { keyringFormat, signManifest, type KeyringManifest } from './backup-manifest';
import { readLines, writeLines } from './line-files';
import { refusals } from './refusals';

/** Where the keys of a folder of backups are kept, unless somebody says otherwise: beside it, never in it. */
export const keyringFolderOf = (folder: string): string => `${folder}-keyring`;

/** Rows as they lie in the keyring: keys stay wrapped by the key from outside. */
type KeyringRow =
  | { readonly subject_key: SubjectRow }
  | {
      readonly installation_secret: { readonly purpose: string; readonly wrapped: string; readonly created_at: string };
    };

interface SubjectRow {
  readonly key_id: string;
  readonly ledger: string;
  readonly subject: string;
  readonly algorithm: string;
  readonly wrapped: string | null;
  readonly created_at: string;
  readonly destroyed_at: string | null;
}

export const dayMs = 86_400_000;
const named = /^taizhang-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.keyring\.(note|jsonl\.gz)$/;

export interface KeyringBackupInput {
  readonly keyring: Pool;
  readonly folder: string;
  readonly name: string;
  readonly house: string;
  readonly signer: NoteSigner;
  readonly madeAt: Date;
  readonly days: number;
}

/** Rows of the keyring; of the keys only those that a condition names. */
export async function* keyringLines(client: PoolClient, whichKeys = ''): AsyncGenerator<string> {
  for (const [table, which] of [
    ['subject_key', whichKeys],
    ['installation_secret', ''],
  ]) {
    const { rows } = await client.query<{ line: string }>(
      `SELECT json_build_object('${table}', row_to_json(kept))::text AS line FROM ${table} kept ${which}`,
    );
    for (const { line } of rows) yield `${line}\n`;
  }
}

/** Answers the place of its manifest. */
export async function backUpKeyring(input: KeyringBackupInput): Promise<string> {
  const { keyring, folder, name, house, signer, madeAt, days } = input;
  const made = await inSnapshot(keyring, 'READ ONLY', (client) =>
    writeLines(folder, `${name}.keyring.jsonl.gz`, keyringLines(client)),
  );
  const times = { madeAt: madeAt.toISOString(), expiresAt: new Date(madeAt.getTime() + days * dayMs).toISOString() };
  const manifest: KeyringManifest = { format: keyringFormat, house, ...times, ...made };
  const place = join(folder, `${name}.keyring.note`);
  await writeFile(place, signManifest(manifest, signer), { flag: 'wx', mode: 0o600 });
  return place;
}

/** A destroyed key is gone for good once the last backup that holds it is. Answers how many backups went. */
export async function forgetExpired(folder: string, days: number, now: Date): Promise<number> {
  const expired = (await readdir(folder)).filter((name) => {
    const [, year, month, day, hour, minute, second] = named.exec(name) ?? [];
    if (year === undefined) return false;
    return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) + days * dayMs <= now.getTime();
  });
  for (const name of expired) await rm(join(folder, name));
  return expired.filter((name) => name.endsWith('.note')).length;
}

export const readKeyringNote = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw refuseBackup(refusals.noKeys(path));
  });

/** Everything of a keyring, held in memory: it is small. What stands in two parts is taken from the later. */
export async function readKeyring(folder: string, parts: readonly KeyringManifest[]): Promise<readonly KeyringRow[]> {
  const rows = new Map<string, KeyringRow>();
  for (const part of parts) {
    for await (const line of readLines(folder, part)) {
      const row = JSON.parse(line) as KeyringRow;
      rows.set(
        'subject_key' in row ? `key ${row.subject_key.key_id}` : `secret ${row.installation_secret.purpose}`,
        row,
      );
    }
  }
  return [...rows.values()];
}

/** The house's own key, if the wrapping key that this installation holds opens it. */
export function signerIn(rows: readonly KeyringRow[], wrappingKey: Uint8Array): InstallationSigner {
  const found = rows.flatMap((row) => ('installation_secret' in row ? [row.installation_secret] : []));
  const secret = found.find(({ purpose }) => purpose === signingPurpose);
  if (secret === undefined) throw refuseBackup(refusals.noHouseKey);
  try {
    return signerOf(unwrapKey(secret.wrapped, wrappingKey, secretPurpose(signingPurpose)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw refuseBackup(refusals.wrapped(why));
  }
}

export interface Destruction {
  readonly ledger: string;
  readonly subject: string;
  readonly at: string;
}

/** What a line of a ledger says, if it is an event that destroys a key. */
export function destructionInLine(ledger: string, line: string): Destruction | undefined {
  if (!line.startsWith('{"position":') || !line.includes('"type":"SubjectKeyDestroyed"')) return undefined;
  const { event, recordedAt } = JSON.parse(line) as EventLine;
  const { type, payload } = event as Envelope;
  if (type !== 'SubjectKeyDestroyed') return undefined;
  const { compartment, stream } = payload as SubjectKeyDestroyed['payload'];
  return { ledger, subject: sealedSubject(compartment, stream), at: recordedAt };
}

/** Puts the keys back, without those that the log says are destroyed: they are not even written. */
export async function restoreKeyring(
  client: PoolClient,
  rows: readonly KeyringRow[],
  destroyed: readonly Destruction[],
): Promise<number> {
  const ends = new Map<string, Destruction>();
  // The first order ended it; what was ordered again changed nothing.
  for (const each of destroyed)
    if (!ends.has(`${each.ledger}\n${each.subject}`)) ends.set(`${each.ledger}\n${each.subject}`, each);
  let kept = 0;
  for (const row of rows) {
    if ('installation_secret' in row) {
      await client.query(
        'INSERT INTO installation_secret SELECT * FROM json_populate_record(NULL::installation_secret, $1)',
        [JSON.stringify(row.installation_secret)],
      );
      continue;
    }
    const subject = row.subject_key;
    const id = `${subject.ledger}\n${subject.subject}`;
    const end = ends.get(id);
    ends.delete(id);
    const restored =
      end === undefined || subject.wrapped === null ? subject : { ...subject, wrapped: null, destroyed_at: end.at };
    if (restored.wrapped !== null) kept += 1;
    await client.query('INSERT INTO subject_key SELECT * FROM json_populate_record(NULL::subject_key, $1)', [
      JSON.stringify(restored),
    ]);
  }
  for (const { ledger, subject, at } of ends.values()) {
    await client.query(
      `INSERT INTO subject_key (key_id, ledger, subject, algorithm, destroyed_at)
       VALUES (encode(sha256(convert_to($1 || E'\\n' || $2, 'UTF8')), 'hex'), $1, $2, 'aes-256-gcm', $3)`,
      [ledger, subject, at],
    );
  }
  return kept;
}
