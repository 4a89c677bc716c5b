import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { x25519Private, x25519Public } from './own-house';

/** What only the receiver of a bundle can open: X25519, HKDF-SHA256, AES-256-GCM. See docs/bundle-format.md. */
export interface SealedContent {
  readonly alg: 'x25519-hkdf-sha256-aes-256-gcm';
  /** First eight bytes of the SHA-256 of the receiver's key, hexadecimal. */
  readonly to: string;
  readonly ephemeral: string;
  /** With the tag of 16 bytes at its end. */
  readonly ciphertext: string;
}

const alg = 'x25519-hkdf-sha256-aes-256-gcm';
const spkiPrefix = Buffer.from('302a300506032b656e032100', 'hex');
const tagBytes = 16;

const receiverId = (publicKey: Uint8Array): string => createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: 'der', type: 'spki' });

interface Agreement {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly ephemeral: Uint8Array;
  readonly receiver: Uint8Array;
  readonly bundleId: string;
}

/** Key and nonce of one content; neither is used for another, since the ephemeral key is not. */
function derived({ privateKey, publicKey, ephemeral, receiver, bundleId }: Agreement): { key: Buffer; nonce: Buffer } {
  const shared = diffieHellman({ privateKey, publicKey });
  const salt = Buffer.concat([ephemeral, receiver]);
  const bytes = Buffer.from(hkdfSync('sha256', shared, salt, `taizhang/bundle-content/1\n${bundleId}`, 44));
  return { key: bytes.subarray(0, 32), nonce: bytes.subarray(32) };
}

/** The same content of the same bundle gives the same bytes: the ephemeral key follows from them and a secret of the house. */
export function sealContent(
  content: string,
  {
    bundleId,
    receiver,
    secret,
  }: { readonly bundleId: string; readonly receiver: Uint8Array; readonly secret: Uint8Array },
): SealedContent {
  const seed = createHmac('sha256', secret).update(`content\n${bundleId}\n`).update(receiver).update(content).digest();
  const privateKey = x25519Private(seed);
  const ephemeral = x25519Public(privateKey);
  const { key, nonce } = derived({ privateKey, publicKey: publicKeyOf(receiver), ephemeral, receiver, bundleId });
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bundleId));
  const ciphertext = Buffer.concat([cipher.update(content, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    alg,
    to: receiverId(receiver),
    ephemeral: ephemeral.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
  };
}

/** `notForUs`: another key is needed. `damaged`: ours is, and the bytes are not what was sealed. */
export function openContent(
  sealed: SealedContent,
  bundleId: string,
  privateKey: KeyObject,
): { readonly content: string } | 'notForUs' | 'damaged' {
  const receiver = x25519Public(privateKey);
  if (sealed.alg !== alg || sealed.to !== receiverId(receiver)) return 'notForUs';
  try {
    const ephemeral = Buffer.from(sealed.ephemeral, 'base64');
    const bytes = Buffer.from(sealed.ciphertext, 'base64');
    const publicKey = publicKeyOf(ephemeral);
    const { key, nonce } = derived({ privateKey, publicKey, ephemeral, receiver, bundleId });
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
      .setAAD(Buffer.from(bundleId))
      .setAuthTag(bytes.subarray(-tagBytes));
    const content = Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]);
    return { content: content.toString('utf8') };
  } catch {
    return 'damaged';
  }
}
