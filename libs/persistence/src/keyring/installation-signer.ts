import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { InstallationSigner } from './keyring';

/** Purpose under which the keyring keeps the key of the house. */
export const signingPurpose = 'installation-signing-key';

/** A new Ed25519 key, as the bytes that are wrapped. */
export const newSigningKey = (): Buffer =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });

export function signerOf(pkcs8: Uint8Array): InstallationSigner {
  const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  return { algorithm: 'ed25519', publicKey, sign: (bytes) => sign(null, bytes, privateKey).toString('base64') };
}
