import { instant, ledgerId, type Instant, type LedgerId } from '@taizhang/domain';
import type { HashAlgorithm } from '../event-store/hashes';
import type { InstallationSigner } from '../keyring/keyring';
import { keyIdOf, rawPublicKey, type NoteKey, type NoteSigner } from './signed-note';

/**
 * Tree head of a ledger, the text of a signed note (C2SP tlog-checkpoint). Stored for ever, in the log's database and outside.
 * Three lines are of that form: origin, size, root. Three more say the algorithm and the times of the last event.
 */
export interface Checkpoint {
  /** `{house}/ledgers/{ledger}`: whose ledger it is. The key that signs it bears the same name. */
  readonly origin: string;
  readonly ledger: LedgerId;
  /** Number of events, and so the position of the last. */
  readonly size: number;
  readonly root: Uint8Array;
  readonly algorithm: HashAlgorithm;
  readonly recordedAt: Instant;
  readonly committedAt: Instant;
}

/** The name of a house: what it is called by setting, without the scheme, else the id of its key. */
export function houseOf({ publicKey }: Pick<InstallationSigner, 'publicKey'>, installation: string): string {
  const named = installation.replace(/^[a-z][a-z0-9.+-]*:\/*/iu, '').replace(/\/+$/u, '');
  if (named !== '') return named.replace(/[\s+]/gu, '_');
  return `taizhang-${keyIdOf({ name: 'taizhang', publicKey: rawPublicKey(publicKey) }).toString('hex')}`;
}

export const originOf = (house: string, ledger: LedgerId): string => `${house}/ledgers/${ledger}`;

export const noteKeyOf = (signer: Pick<InstallationSigner, 'publicKey'>, name: string): NoteKey => ({
  name,
  publicKey: rawPublicKey(signer.publicKey),
});

export const noteSignerOf = (signer: InstallationSigner, name: string): NoteSigner => ({
  ...noteKeyOf(signer, name),
  sign: (bytes) => signer.sign(bytes),
});

export const checkpointText = (checkpoint: Checkpoint): string =>
  [
    checkpoint.origin,
    String(checkpoint.size),
    Buffer.from(checkpoint.root).toString('base64'),
    `hash ${checkpoint.algorithm}`,
    `recorded ${checkpoint.recordedAt}`,
    `committed ${checkpoint.committedAt}`,
    '',
  ].join('\n');

const form =
  /^((?:[^\s+]+)\/ledgers\/([A-Za-z0-9][A-Za-z0-9._-]*))\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\nhash (sha256|sm3)\nrecorded (\S+)\ncommitted (\S+)\n$/u;

/** The checkpoint that a note's text is, if it is one. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [, origin, ledger, size, root, algorithm, recordedAt, committedAt] = form.exec(text) ?? [];
  if (origin === undefined || ledger === undefined || root === undefined) return undefined;
  try {
    return {
      origin,
      ledger: ledgerId(ledger),
      size: Number(size),
      root: Buffer.from(root, 'base64'),
      algorithm: algorithm as HashAlgorithm,
      recordedAt: instant(recordedAt ?? ''),
      committedAt: instant(committedAt ?? ''),
    };
  } catch {
    return undefined;
  }
}
