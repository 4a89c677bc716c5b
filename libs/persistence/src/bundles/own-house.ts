import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { noteSignerOf } from '../evidence/checkpoint';
import type { NoteSigner } from '../evidence/signed-note';
import type { Keyring } from '../keyring/keyring';

const pkcs8Prefix = Buffer.from('302e020100300506032b656e04220420', 'hex');

export const x25519Private = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });

/** 32 bytes. */
export const x25519Public = (privateKey: KeyObject): Buffer =>
  createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);

/** This installation as another one knows it: how it signs, and the key by which what is for it alone is opened. */
export interface OwnHouse {
  readonly signer: NoteSigner;
  readonly openingKey: KeyObject;
  /** Makes one file of one content, whenever it is made. */
  readonly bundleSecret: Uint8Array;
}

/** Its keys lie in the keyring and are made when they are first asked for. */
export async function ownHouse(keyring: Keyring, house: string): Promise<OwnHouse> {
  const [signer, opening, bundleSecret] = await Promise.all([
    keyring.signer(),
    keyring.secret('bundle-opening-key'),
    keyring.secret('bundle-making'),
  ]);
  return {
    signer: noteSignerOf(signer, house),
    openingKey: x25519Private(opening),
    bundleSecret,
  };
}
