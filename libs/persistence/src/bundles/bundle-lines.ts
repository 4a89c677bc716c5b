import { createHash } from 'node:crypto';
import { canonicalJson } from '../event-store/canonical-json';
import type { HashAlgorithm } from '../event-store/hashes';
import type { ProvenEvent } from '../evidence/evidence';
import { signNote, type NoteSigner } from '../evidence/signed-note';
import type { SealedContent } from './sealed-content';

/** Stored for ever, by whoever was handed one: the format is docs/bundle-format.md. */

export const bundleFormat = 'taizhang/bundle/1';

/** First line of a bundle. */
export interface BundleManifest {
  readonly format: typeof bundleFormat;
  readonly bundle: string;
  /** `proof`: single events for whoever is to be convinced; it is handed to nobody and owes no receipt. */
  readonly kind: 'range' | 'transfer' | 'proof';
  /** House of the sender, under whose name it signs. */
  readonly from: string;
  /** House of the receiver; empty for a proof. */
  readonly to: string;
  readonly ledger: string;
  readonly hash: HashAlgorithm;
  readonly first: number;
  readonly last: number;
  readonly events: number;
  /** Signed note under which the events are proven. */
  readonly checkpoint: string;
  /** The last checkpoint before the first event, with its consistency proof further down. */
  readonly since?: string;
  readonly document?: string;
}

export interface BundleEventLine {
  readonly position: number;
  readonly recordedAt: string;
  readonly committedAt: string;
  readonly canonical: string;
  readonly leaf: string;
}

export interface BundleParts {
  readonly manifest: BundleManifest;
  readonly events: AsyncIterable<ProvenEvent> | Iterable<ProvenEvent>;
  readonly proof: readonly Uint8Array[];
  readonly consistency?: readonly Uint8Array[];
  readonly content?: SealedContent;
}

const base64 = (hashes: readonly Uint8Array[]): readonly string[] =>
  hashes.map((hash) => Buffer.from(hash).toString('base64'));

/** What the signature of a bundle is over: its id, and the hash of every line before. */
export const bundleText = (bundle: string, digest: string): string => `${bundleFormat}\n${bundle}\n${digest}\n`;

/** The lines of a bundle, each with its newline. Returns the digest that the last one signs. */
export async function* bundleLines(parts: BundleParts, signer: NoteSigner): AsyncGenerator<string, string> {
  const hash = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${canonicalJson(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line(parts.manifest);
  for await (const { position, recordedAt, committedAt, canonical, leaf } of parts.events) {
    yield line({ position, recordedAt, committedAt, canonical, leaf: Buffer.from(leaf).toString('hex') });
  }
  yield line({ proof: base64(parts.proof) });
  if (parts.consistency !== undefined) yield line({ consistency: base64(parts.consistency) });
  if (parts.content !== undefined) yield line({ content: parts.content });
  const digest = `sha256:${hash.digest('hex')}`;
  yield `${canonicalJson({ signature: signNote(bundleText(parts.manifest.bundle, digest), signer) })}\n`;
  return digest;
}
