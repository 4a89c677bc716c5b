import type { StreamName } from './ids';

/**
 * Who holds the key of a sealed value. Reading one is itself an event; outside its compartment it is an opaque token.
 * `reporterIdentity`: who reported. `matterContent`: what a clue or case is about, talks, evidence.
 */
export const compartments = ['reporterIdentity', 'matterContent'] as const;
export type Compartment = (typeof compartments)[number];

/** What stands in the log in place of a sealed value: `alg.keyId.nonce.ciphertext`. */
export interface SealedToken {
  readonly $sealed: string;
}

/** Plain when a command brings it and `decide` returns it, a token as soon as it is stored: `evolve` never sees it plain. */
export type Sealable<T> = T | SealedToken;

export const isSealed = (value: unknown): value is SealedToken =>
  typeof value === 'object' && value !== null && typeof (value as Partial<SealedToken>).$sealed === 'string';

/**
 * One sealed member of an event's payload; `*` in the path stands for every item of a list. The subject whose key seals it is `{compartment}/{stream}`, so that one
 * reporter's identity can be destroyed alone.
 */
export interface SealedPath {
  readonly path: readonly string[];
  readonly compartment: Compartment;
}

/** Sealed paths of an aggregate's events, by event type. A type that is not named has none. */
export type SealedPaths<T extends string = string> = Readonly<Partial<Record<T, readonly SealedPath[]>>>;

/** The subject whose key seals what a stream holds in a compartment. */
export const sealedSubject = (compartment: Compartment, stream: StreamName): string => `${compartment}/${stream}`;
