import { createHash } from 'node:crypto';
import { eventHashOf, leafOf, type HashAlgorithm } from '../event-store/hashes';
import { provesConsistency } from '../evidence/check-proofs';
import { readCheckpoint, type Checkpoint } from '../evidence/checkpoint';
import { provesTogether } from '../evidence/shared-proof';
import { openNote, type NoteKey } from '../evidence/signed-note';
import { treeLeafOf } from '../evidence/tree-hashes';
import { bundleFormat, bundleText, type BundleEventLine, type BundleManifest } from './bundle-lines';
import type { SealedContent } from './sealed-content';

/** Why a file is not taken, and at which line. */
export type BundleFault =
  | { readonly code: 'BundleUnreadable'; readonly line: number }
  | { readonly code: 'BundleDamaged'; readonly line: number; readonly what: string }
  | { readonly code: 'BundleSenderUnknown'; readonly house: string };

export interface CheckedBundle {
  readonly manifest: BundleManifest;
  readonly checkpoint: Checkpoint;
  readonly since?: Checkpoint;
  readonly digest: string;
  readonly content?: SealedContent;
}

class Fault extends Error {
  constructor(readonly fault: BundleFault) {
    super(fault.code);
  }
}
const damaged = (line: number, what: string): Fault => new Fault({ code: 'BundleDamaged', line, what });

/** Reads a bundle line by line and believes nothing: signature, order, hashes, leaves, proofs. Holds the leaves alone. */
export async function checkBundle(
  lines: AsyncIterable<string> | Iterable<string>,
  keys: readonly NoteKey[],
): Promise<CheckedBundle | BundleFault> {
  try {
    return await new Reading(keys).read(lines);
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    throw error;
  }
}

class Reading {
  private readonly hash = createHash('sha256');
  private readonly leaves: { index: number; leaf: Uint8Array }[] = [];
  private line = 0;
  private manifest: BundleManifest | undefined;
  private proof: readonly Uint8Array[] | undefined;
  private consistency: readonly Uint8Array[] | undefined;
  private content: SealedContent | undefined;
  private signature: string | undefined;
  private digest = '';

  constructor(private readonly keys: readonly NoteKey[]) {}

  async read(lines: AsyncIterable<string> | Iterable<string>): Promise<CheckedBundle> {
    for await (const text of lines) {
      this.line += 1;
      this.take(text);
    }
    return this.conclude();
  }

  private take(text: string): void {
    const value = parsed(text, this.line);
    if (this.manifest === undefined) this.manifest = manifestOf(value, this.line);
    else if (this.signature !== undefined) throw damaged(this.line, 'there is something after the signature');
    else if (typeof value['signature'] === 'string') return this.sign(value['signature']);
    else if ('position' in value) this.takeEvent(value as unknown as BundleEventLine, this.manifest.hash);
    else if ('proof' in value) this.proof = hashes(value['proof'], this.line);
    else if ('consistency' in value) this.consistency = hashes(value['consistency'], this.line);
    else if ('content' in value) this.content = value['content'] as SealedContent;
    else throw damaged(this.line, 'a line of an unknown kind');
    this.hash.update(`${text}\n`);
  }

  private sign(signature: string): void {
    this.signature = signature;
    this.digest = `sha256:${this.hash.digest('hex')}`;
  }

  private takeEvent(event: BundleEventLine, algorithm: HashAlgorithm): void {
    const { position, recordedAt, committedAt, canonical, leaf } = event;
    if (this.proof !== undefined) throw damaged(this.line, 'an event after the proof');
    if (!Number.isSafeInteger(position) || position < 1) throw damaged(this.line, 'an event without a position');
    if (position <= (this.leaves.at(-1)?.index ?? -1) + 1) throw damaged(this.line, 'an event out of order');
    const [recordedAtMs, committedAtMs] = [Date.parse(recordedAt), Date.parse(committedAt)];
    if (Number.isNaN(recordedAtMs + committedAtMs)) throw damaged(this.line, 'an event without its times');
    const eventHash = eventHashOf(algorithm, String(canonical));
    const computed = leafOf(algorithm, { position, recordedAtMs, committedAtMs, eventHash });
    if (computed.toString('hex') !== leaf) throw damaged(this.line, `event ${position} does not match its leaf`);
    this.leaves.push({ index: position - 1, leaf: treeLeafOf(algorithm, computed) });
  }

  private conclude(): CheckedBundle {
    const { manifest } = this;
    if (manifest === undefined || this.signature === undefined) throw damaged(this.line + 1, 'the file ends too early');
    const key = this.keys.find(({ name }) => name === manifest.from);
    const opened = key && openNote(this.signature, [key]);
    if (key === undefined || opened?.signedBy.length === 0) {
      throw new Fault({ code: 'BundleSenderUnknown', house: manifest.from });
    }
    if (opened?.text !== bundleText(manifest.bundle, this.digest)) {
      throw damaged(this.line, 'the signature is not of this content');
    }
    const checkpoint = this.checkpointOf(manifest.checkpoint, manifest, key);
    this.proveEvents(manifest, checkpoint);
    const since = manifest.since === undefined ? undefined : this.checkpointOf(manifest.since, manifest, key);
    if (since !== undefined) this.proveFollowing(since, checkpoint);
    return {
      ...{ manifest, checkpoint, digest: this.digest },
      ...(since && { since }),
      ...(this.content && { content: this.content }),
    };
  }

  private checkpointOf(note: string, { from, ledger, hash }: BundleManifest, key: NoteKey): Checkpoint {
    const origin = `${from}/ledgers/${ledger}`;
    const opened = openNote(note, [{ ...key, name: origin }]);
    const checkpoint = opened && readCheckpoint(opened.text);
    if (checkpoint === undefined || !opened?.signedBy.includes(origin) || checkpoint.origin !== origin) {
      throw damaged(1, 'the checkpoint is not signed by the sender for this ledger');
    }
    if (checkpoint.algorithm !== hash) throw damaged(1, 'the checkpoint is of another algorithm');
    return checkpoint;
  }

  private proveEvents({ first, last, events, kind }: BundleManifest, { algorithm, size, root }: Checkpoint): void {
    const { leaves, proof = [] } = this;
    const [from, to] = [(leaves[0]?.index ?? -1) + 1, (leaves.at(-1)?.index ?? -1) + 1];
    const isWhole = kind !== 'range' || last - first + 1 === events;
    if (from !== first || to !== last || leaves.length !== events || !isWhole) {
      throw damaged(this.line, `events ${first} to ${last} are not all there`);
    }
    if (!provesTogether({ algorithm, leaves, size, root, proof })) {
      throw damaged(this.line, `events ${first} to ${last} are not those of the checkpoint`);
    }
  }

  private proveFollowing(earlier: Checkpoint, later: Checkpoint): void {
    const { algorithm } = later;
    if (!provesConsistency({ algorithm, earlier, later, path: this.consistency ?? [] })) {
      throw damaged(this.line, 'the checkpoint does not continue the one before');
    }
  }
}

function parsed(text: string, line: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below, whichever way it is no object.
  }
  throw line === 1 ? new Fault({ code: 'BundleUnreadable', line }) : damaged(line, 'a line that is no JSON object');
}

const kinds = new Set<unknown>(['range', 'transfer', 'proof']);
const texts = ['bundle', 'from', 'to', 'ledger', 'checkpoint'] as const;
const counts = ['first', 'last', 'events'] as const;

function manifestOf(value: Record<string, unknown>, line: number): BundleManifest {
  const isOurs =
    value['format'] === bundleFormat &&
    kinds.has(value['kind']) &&
    (value['hash'] === 'sha256' || value['hash'] === 'sm3') &&
    texts.every((member) => typeof value[member] === 'string') &&
    counts.every((member) => Number.isSafeInteger(value[member]));
  if (!isOurs) throw new Fault({ code: 'BundleUnreadable', line });
  return value as unknown as BundleManifest;
}

function hashes(value: unknown, line: number): readonly Uint8Array[] {
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
  const found = isList ? value.map((each) => Buffer.from(each, 'base64')) : [];
  if (!isList || found.some(({ length }) => length !== 32)) throw damaged(line, 'a proof that is no list of hashes');
  return found;
}
