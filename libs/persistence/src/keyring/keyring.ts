import type { Instant, LedgerId } from '@taizhang/domain';
import type { CipherAlgorithm } from './ciphers';

/** The key of one subject: of one reporter's identity, of one matter's content, of one file. */
export interface SubjectKey {
  readonly status: 'held';
  /** Opaque: what tokens name. */
  readonly keyId: string;
  readonly subject: string;
  readonly algorithm: CipherAlgorithm;
  readonly bytes: Uint8Array;
}

/** What a destroyed key leaves: that there was one, and since when there is none. */
export interface DestroyedKey {
  readonly status: 'destroyed';
  readonly keyId: string;
  readonly subject: string;
  readonly destroyedAt: Instant;
}

export type KeyringEntry = SubjectKey | DestroyedKey;

export interface KeyringStatus {
  readonly held: number;
  readonly destroyed: number;
  /** The wrapping key that this process holds. */
  readonly wrappingKeyId: string;
  readonly algorithm: CipherAlgorithm;
}

/** Signs what leaves this installation. */
export interface InstallationSigner {
  readonly algorithm: 'ed25519';
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
  sign(bytes: Uint8Array): string;
}

/**
 * The port of the keyring. Keys are made before the append that uses them, in a transaction of their own: a key that
 * nothing was sealed with is harmless, a token without a key is not.
 */
export interface Keyring {
  /** The subject's key, made if there never was one; a destroyed one is never made again. */
  keyFor(ledger: LedgerId, subject: string): Promise<KeyringEntry>;
  find(keyId: string): Promise<KeyringEntry | undefined>;
  /** Takes the subject's key away, for good; answers its tombstone, and the same one when it is repeated. */
  destroy(ledger: LedgerId, subject: string, at: Instant): Promise<DestroyedKey>;
  /** 32 bytes that this installation keeps for one purpose, made when they are first asked for. */
  secret(purpose: string): Promise<Uint8Array>;
  signer(): Promise<InstallationSigner>;
  status(): Promise<KeyringStatus>;
  close(): Promise<void>;
}
