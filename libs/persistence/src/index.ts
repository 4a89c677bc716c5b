export type { AgendaRow } from './agenda/agenda-row';
export { AgendaRows } from './agenda/agenda-rows';
export { findUnrest, type Unrest, type UnrestQuery } from './agenda/unrest';
export * from './damage';
export { createPersistence, type Persistence } from './database/persistence';
export { inSnapshot, inTransaction } from './database/in-transaction';
export { openPool } from './database/pool';
export { migrate } from './database/migrate';
export { asAdmin, prepareDatabase, urlFor, type DatabaseNames, type DatabaseUrls } from './database/prepare-database';
export { migrations } from './migrations';
export { appendStatement } from './event-store/append-statement';
export { canonicalJson } from './event-store/canonical-json';
export { isCorrection, resolveCorrections } from './event-store/corrections';
export {
  canonicalEnvelope,
  keyOfEventId,
  nthEventId,
  storedEvent,
  type Envelope,
  type LogRow,
} from './event-store/envelope';
export * from './event-store/event-store';
export { tookEffectIn } from './event-store/took-effect';
export { EventStoreError, hasErrorCode, type EventStoreErrorCode } from './event-store/event-store.errors';
export {
  eventHashOf,
  genesisOf,
  documentHash,
  hashText,
  leafOf,
  linkOf,
  type HashAlgorithm,
  type LeafInput,
} from './event-store/hashes';
export {
  ledgerOpenedKey,
  ledgerStream,
  openingCanonicals,
  openingEvents,
  openingOfFork,
} from './event-store/ledger-stream';
export type { BatchRow, KeyRow, LogSource, ProvenRow } from './event-store/log-source';
export { openEpoch } from './event-store/open-epoch';
export { isConnectionLoss } from './event-store/postgres-failures';
export { postgresLogSource } from './event-store/postgres-log-source';
export {
  createPostgresEventStore,
  type PostgresEventStore,
  type PostgresEventStoreOptions,
} from './event-store/postgres-event-store';
export {
  prepareAppend,
  type PreparedAppend,
  type PreparedEvent,
  type PreparedWrite,
} from './event-store/prepared-append';
export { storyOf, type Story } from './event-store/story';
export { verifyLog } from './event-store/verify-log';
export * from './ledger-lines';
export * from './drafts/declaration-draft.entity';
export { FormDraftEntity } from './drafts/form-draft.entity';
export { EndedSessions } from './sessions/ended-sessions';
export { DrillOutlooks, type DrillOutlook } from './drill-outlook/drill-outlooks';
export * from './evidence';
export * from './backup';
export * from './bundles';
export { cipherAlgorithms, decrypt, encrypt, keyBytes, type CipherAlgorithm } from './keyring/ciphers';
export type {
  DestroyedKey,
  InstallationSigner,
  Keyring,
  KeyringEntry,
  KeyringStatus,
  SubjectKey,
} from './keyring/keyring';
export { KeyringError, type KeyringErrorCode } from './keyring/keyring.errors';
export { keyringOptions } from './keyring/keyring-options';
export { migrateKeyring } from './keyring/migrate-keyring';
export { noKeyring } from './keyring/no-keyring';
export { createPostgresKeyring, type KeyringOptions } from './keyring/postgres-keyring';
export { prepareKeyring, type KeyringDatabase } from './keyring/prepare-keyring';
export { keyringKey } from './keyring/wrapping-key';
export { createEncryptedFileStore } from './file-store/encrypted-file-store';
export type { FileCondition, FileOwner, FileStore, Keeping, OpenedFile } from './file-store/file-store';
export { fileStoreOptions, type FileStoreOptions } from './file-store/file-store-options';
export { createLocalObjectStore } from './file-store/local-object-store';
export { incomingOf, openObjects } from './file-store/open-file-store';
export type { ObjectStore } from './file-store/object-store';
export { NoticesDue, type NoticeDue, type PersonDue } from './notices/notices-due';
export * from './read-models/reads';
export * from './read-models/return-code';
export * from './read-models/sheet-code';
export {
  OutsideLinks,
  type OutsideLink,
  type OutsideLinkName,
  type OutsideLinkReason,
  type OutsideLinkState,
} from './readers/outside-links';
export { readAgain } from './readers/read-again';
export { forgetPeriodRows } from './read-models/write-projections';
export { readerPositions, untilRead } from './readers/reader-positions';
export { readersAhead, type ReaderAhead } from './readers/readers-ahead';
export { runReader, type Reader, type ReaderOptions } from './readers/reader';
export type { Transaction } from './readers/transaction';
export * from './read-models/period';
export { createReads } from './read-models/postgres-reads';
export { projectionReader, projections } from './read-models/projections';
export { outdatedProjections, storeVersions } from './read-models/projection-versions';
export { rebuildOutdated, type RebuildProgress } from './read-models/rebuild-outdated';
export { verifyReadModels, type ReadModelDamage, type ReadModelsReport } from './read-models/verify-read-models';
export { writeProjections } from './read-models/write-projections';
export { openValue, partsOfToken, sealValue, type SealedPlace } from './sealing/sealed-token';
