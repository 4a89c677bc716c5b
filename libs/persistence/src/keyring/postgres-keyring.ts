import { randomBytes } from 'node:crypto';
import type { Instant, LedgerId } from '@taizhang/domain';
import { openPool } from '../database/pool';
import { isCipherAlgorithm, keyBytes, type CipherAlgorithm } from './ciphers';
import { newSigningKey, signerOf, signingPurpose } from './installation-signer';
import type { DestroyedKey, Keyring, KeyringEntry } from './keyring';
import { KeyringError } from './keyring.errors';
import { unwrapKey, wrapKey, wrappingKeyId } from './wrapping';

export interface KeyringOptions {
  /** Database of the keyring alone. */
  readonly url: string;
  /** Wraps every key in it; comes from outside. */
  readonly key: Uint8Array;
  /** For new keys and what they seal; old ones keep theirs. */
  readonly algorithm?: CipherAlgorithm;
  readonly poolSize?: number;
}

interface Row {
  readonly key_id: string;
  readonly subject: string;
  readonly algorithm: string;
  readonly wrapped: string | null;
  readonly destroyed_at: Instant | null;
}

const columns = 'key_id, subject, algorithm, wrapped, destroyed_at';
/** No key is ever copied into another row: each is wrapped for its own id and subject. */
const purposeOf = (keyId: string, subject: string): string => `subject-key\n${keyId}\n${subject}`;

/** What a secret of the installation is wrapped for. */
export const secretPurpose = (purpose: string): string => `secret\n${purpose}`;

/** The keyring in PostgreSQL. Keys are read for each use and kept by nobody, so a destroyed one is gone at once. */
export function createPostgresKeyring(options: KeyringOptions): Keyring {
  const { url, key: wrappingKey, algorithm: wanted = 'aes-256-gcm', poolSize = 4 } = options;
  const pool = openPool(url, poolSize);

  const entryOf = ({ key_id: keyId, subject, algorithm, wrapped, destroyed_at: destroyedAt }: Row): KeyringEntry => {
    if (destroyedAt !== null) return { status: 'destroyed', keyId, subject, destroyedAt };
    if (wrapped === null || !isCipherAlgorithm(algorithm)) {
      throw new KeyringError('SealUnreadable', `key ${keyId} is of algorithm ${algorithm}, unknown here`);
    }
    return {
      status: 'held',
      keyId,
      subject,
      algorithm,
      bytes: unwrapKey(wrapped, wrappingKey, purposeOf(keyId, subject)),
    };
  };
  const ofSubject = async (ledger: LedgerId, subject: string): Promise<Row | undefined> => {
    const text = `SELECT ${columns} FROM subject_key WHERE ledger = $1 AND subject = $2`;
    return (await pool.query<Row>(text, [ledger, subject])).rows[0];
  };

  /** A secret of the installation: whoever comes first makes it, everybody reads that one. */
  const kept = async (purpose: string, make: () => Uint8Array): Promise<Buffer> => {
    const find = async (): Promise<string | undefined> => {
      const text = 'SELECT wrapped FROM installation_secret WHERE purpose = $1';
      return (await pool.query<{ wrapped: string }>(text, [purpose])).rows[0]?.wrapped;
    };
    let wrapped = await find();
    if (wrapped === undefined) {
      const made = wrapKey(wanted, wrappingKey, make(), secretPurpose(purpose));
      const text = 'INSERT INTO installation_secret (purpose, wrapped) VALUES ($1, $2) ON CONFLICT DO NOTHING';
      await pool.query(text, [purpose, made]);
      wrapped = (await find()) ?? made;
    }
    return unwrapKey(wrapped, wrappingKey, secretPurpose(purpose));
  };

  return {
    async keyFor(ledger, subject) {
      const known = await ofSubject(ledger, subject);
      if (known !== undefined) return entryOf(known);
      const keyId = randomBytes(16).toString('base64url');
      const wrapped = wrapKey(wanted, wrappingKey, randomBytes(keyBytes), purposeOf(keyId, subject));
      await pool.query(
        `INSERT INTO subject_key (key_id, ledger, subject, algorithm, wrapped) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (ledger, subject) DO NOTHING`,
        [keyId, ledger, subject, wanted, wrapped],
      );
      return entryOf((await ofSubject(ledger, subject)) as Row);
    },

    async find(keyId) {
      const { rows } = await pool.query<Row>(`SELECT ${columns} FROM subject_key WHERE key_id = $1`, [keyId]);
      return rows[0] && entryOf(rows[0]);
    },

    async destroy(ledger, subject, at) {
      // A subject that never had a key gets its tombstone too: a restored backup may hold what this database does not.
      const { rowCount } = await pool.query(
        `INSERT INTO subject_key (key_id, ledger, subject, algorithm, destroyed_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (ledger, subject) DO UPDATE SET wrapped = NULL, destroyed_at = excluded.destroyed_at
         WHERE subject_key.destroyed_at IS NULL`,
        [randomBytes(16).toString('base64url'), ledger, subject, wanted, at],
      );
      // An updated row leaves its old bytes in the table's file; a rewritten table does not.
      if (rowCount === 1) await pool.query('VACUUM FULL subject_key');
      return entryOf((await ofSubject(ledger, subject)) as Row) as DestroyedKey;
    },

    secret: (purpose) => kept(purpose, () => randomBytes(keyBytes)),
    signer: async () => signerOf(await kept(signingPurpose, newSigningKey)),

    async status() {
      const { rows } = await pool.query<{ held: number; destroyed: number }>(
        'SELECT count(wrapped)::int AS held, count(destroyed_at)::int AS destroyed FROM subject_key',
      );
      const { held = 0, destroyed = 0 } = rows[0] ?? {};
      return { held, destroyed, wrappingKeyId: wrappingKeyId(wrappingKey), algorithm: wanted };
    },

    close: () => pool.end(),
  };
}
