import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createPostgresEventStore, type PostgresEventStore } from '../event-store/postgres-event-store';
import { createReads } from '../read-models/postgres-reads';
import type { Evidence } from '../evidence/evidence';
import { createPostgresEvidence } from '../evidence/postgres-evidence';
import type { FileStore } from '../file-store/file-store';
import type { FileStoreOptions } from '../file-store/file-store-options';
import { noFileStore } from '../file-store/no-file-store';
import { openFileStore } from '../file-store/open-file-store';
import type { Keyring } from '../keyring/keyring';
import { noKeyring } from '../keyring/no-keyring';
import { createPostgresKeyring, type KeyringOptions } from '../keyring/postgres-keyring';
import type { Reads } from '../read-models/reads';
import { openDataSource } from './data-source';
import { openPool } from './pool';

/** Everything that a process needs of the database. */
export interface Persistence {
  readonly store: PostgresEventStore;
  /** TypeORM over the read models. */
  readonly dataSource: DataSource;
  /** Questions to the read models, at any pair of dates. */
  readonly reads: Reads;
  /** Keys of what is sealed, in a database of their own. */
  readonly keyring: Keyring;
  /** Evidence and scans, encrypted, beside the database. */
  readonly files: FileStore;
  /** Signed tree heads of the ledgers, and proofs under them. */
  readonly evidence: Evidence;
  /** Plain connections for readers and read models; int8 comes as number. */
  readonly pool: Pool;
  close(): Promise<void>;
}

/** Connects as the role in the url (`taizhang_app` in api and worker); fails at once when the database cannot be reached. */
export async function createPersistence(options: {
  readonly databaseUrl: string;
  readonly poolSize?: number;
  /** Without one, whatever would have to be sealed is refused. */
  readonly keyring?: KeyringOptions | undefined;
  /** Without one, no file is kept or opened. */
  readonly files?: FileStoreOptions | undefined;
  /** URI of this house, in front of the names of its ledgers. */
  readonly installation?: string | undefined;
  /** Appends that may wait in this process before one is refused. */
  readonly maxQueuedAppends?: number;
}): Promise<Persistence> {
  const poolSize = options.poolSize ?? 8;
  const dataSource = await openDataSource(options.databaseUrl, poolSize).initialize();
  const limits = options.maxQueuedAppends === undefined ? {} : { maxQueued: options.maxQueuedAppends };
  const store = createPostgresEventStore({ url: options.databaseUrl, poolSize, limits });
  const pool = openPool(options.databaseUrl, poolSize);
  const keyring = options.keyring === undefined ? noKeyring : createPostgresKeyring(options.keyring);
  const files = options.files === undefined ? noFileStore : await openFileStore(options.files, keyring);
  const evidence = createPostgresEvidence({ pool, keyring, installation: options.installation ?? '' });
  const close = async (): Promise<void> => {
    await store.close();
    await keyring.close();
    await pool.end();
    await dataSource.destroy();
  };
  return { store, dataSource, reads: createReads(pool), keyring, files, evidence, pool, close };
}
