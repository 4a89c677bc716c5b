import { createHash, createPublicKey, verify } from 'node:crypto';

/** Signed notes of C2SP (c2sp.org/signed-note) with Ed25519, as clients of transparency logs read them. */

const ed25519 = 0x01;
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');
const signatureBytes = 64;

/** A name and a public key: whose signature one is ready to believe. */
export interface NoteKey {
  readonly name: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** What signs a note: the name stands in the signature line. */
export interface NoteSigner extends NoteKey {
  /** Base64 of an Ed25519 signature. */
  sign(bytes: Uint8Array): string;
}

export const isKeyName = (name: string): boolean => name !== '' && !/[\s+]/u.test(name);

/** SHA-256(name ‖ newline ‖ 0x01 ‖ public key), its first four bytes. */
export const keyIdOf = ({ name, publicKey }: NoteKey): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ed25519)).update(publicKey).digest().subarray(0, 4);

/** `name+id+key`: how a public key is handed on. */
export function verifierKeyOf(key: NoteKey): string {
  const bytes = Buffer.concat([Uint8Array.of(ed25519), key.publicKey]).toString('base64');
  return `${key.name}+${keyIdOf(key).toString('hex')}+${bytes}`;
}

/** Undefined: the text is no verifier key of Ed25519, or it was mistyped. */
export function readVerifierKey(text: string): NoteKey | undefined {
  const [, name = '', id, encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== ed25519) return undefined;
  const key = { name, publicKey: bytes.subarray(1) };
  return keyIdOf(key).toString('hex') === id ? key : undefined;
}

/** 32 bytes of an Ed25519 key out of its SubjectPublicKeyInfo. */
export const rawPublicKey = (spki: string): Buffer => Buffer.from(spki, 'base64').subarray(-32);

/** `text` ends with a newline. */
export function signNote(text: string, signer: NoteSigner): string {
  if (!text.endsWith('\n') || !isKeyName(signer.name)) throw new RangeError('no text or name of a signed note');
  const signature = Buffer.from(signer.sign(Buffer.from(text, 'utf8')), 'base64');
  return `${text}\n— ${signer.name} ${Buffer.concat([keyIdOf(signer), signature]).toString('base64')}\n`;
}

export interface OpenedNote {
  readonly text: string;
  /** Names of the keys that were given and did sign. */
  readonly signedBy: readonly string[];
}

/** Undefined: this is no note at all, or a signature under a known name and id is false. */
export function openNote(note: string, keys: readonly NoteKey[]): OpenedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, end + 1);
  const signedBy: string[] = [];
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, name, encoded = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    if (name === undefined || bytes.length < 5) return undefined;
    const key = keys.find((each) => each.name === name && keyIdOf(each).equals(bytes.subarray(0, 4)));
    if (key === undefined) continue;
    if (!verifies(key.publicKey, text, bytes.subarray(4))) return undefined;
    signedBy.push(name);
  }
  return { text, signedBy };
}

function verifies(publicKey: Uint8Array, text: string, signature: Uint8Array): boolean {
  if (signature.length !== signatureBytes) return false;
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text, 'utf8'), key, signature);
}
