import type { Compartment, EventData, EventId, Instant, PersonId, StreamName } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Whose key: what one stream holds in one compartment. Stream `sealing/{compartment}/{stream with ~ for /}`. */
export interface SealedSubject {
  readonly compartment: Compartment;
  readonly stream: StreamName;
}

/** Act. Somebody opened an envelope; never what he saw. Appended before anything is decrypted. */
export type SealedRead = EventData<
  'SealedRead',
  SealedSubject & { readonly event: EventId; readonly path: string; readonly reason: string }
>;

/** Act. Where policy wants a second person: the reader asks … */
export type SealedReadAsked = EventData<'SealedReadAsked', SealedSubject & { readonly reason: string }>;

/** Act. … and somebody else of the compartment lets him read once. */
export type SealedReadApproved = EventData<'SealedReadApproved', SealedSubject & { readonly reader: PersonId }>;

/** What is handed out when a key is destroyed; signed with the key of the installation over its other members. */
export interface DestructionReceipt {
  readonly receiptId: string;
  readonly subject: string;
  readonly orderedAt: Instant;
  /** When the last backup of the keyring that may still hold the key is gone. */
  readonly lastBackupExpiresAt?: Instant;
  readonly algorithm: 'ed25519';
  readonly publicKey: string;
  readonly signature: string;
}

/** Act. The subject's key is gone, and with it what was sealed under it, in every copy of the log. */
export type SubjectKeyDestroyed = EventData<
  'SubjectKeyDestroyed',
  SealedSubject & { readonly reason: string; readonly receipt: DestructionReceipt }
>;

export type SealingEvent = SealedRead | SealedReadAsked | SealedReadApproved | SubjectKeyDestroyed;
