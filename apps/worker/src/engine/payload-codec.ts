import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { ValueError, type Payload, type PayloadCodec } from '@temporalio/common';

const encoding = 'binary/encrypted';
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** A payload in a form that encrypts: bytes as base64. */
interface Plain {
  readonly metadata: Readonly<Record<string, string>>;
  readonly data: string | null;
}

/**
 * Encrypts what Temporal stores: arguments, results, messages and, through the failure converter, failures.
 * Stored form: metadata {encoding, algorithm, keyId}, data = nonce ‖ tag ‖ ciphertext; the key id is authenticated.
 */
export class EncryptingCodec implements PayloadCodec {
  private readonly keyId: string;

  constructor(private readonly key: Buffer) {
    this.keyId = createHash('sha256').update('taizhang/payload-key/1').update(key).digest('hex').slice(0, 16);
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.encrypt(payload));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) =>
      text(payload.metadata?.['encoding']) === encoding ? this.decrypt(payload) : payload,
    );
  }

  private encrypt(payload: Payload): Payload {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.key, nonce).setAAD(Buffer.from(this.keyId));
    const ciphertext = Buffer.concat([cipher.update(JSON.stringify(plainOf(payload)), 'utf8'), cipher.final()]);
    return {
      metadata: { encoding: Buffer.from(encoding), algorithm: Buffer.from(algorithm), keyId: Buffer.from(this.keyId) },
      data: Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]),
    };
  }

  private decrypt(payload: Payload): Payload {
    const keyId = text(payload.metadata?.['keyId']);
    if (keyId !== this.keyId)
      throw new ValueError(`payload is encrypted with key ${keyId}, this process has ${this.keyId}`);
    const data = Buffer.from(payload.data ?? []);
    const decipher = createDecipheriv(algorithm, this.key, data.subarray(0, nonceBytes))
      .setAAD(Buffer.from(keyId))
      .setAuthTag(data.subarray(nonceBytes, nonceBytes + tagBytes));
    const plain = Buffer.concat([decipher.update(data.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return payloadOf(JSON.parse(plain.toString('utf8')) as Plain);
  }
}

const plainOf = ({ metadata, data }: Payload): Plain => ({
  metadata: Object.fromEntries(
    Object.entries(metadata ?? {}).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
  ),
  data: data == null ? null : Buffer.from(data).toString('base64'),
});

const payloadOf = ({ metadata, data }: Plain): Payload => ({
  metadata: Object.fromEntries(
    Object.entries(metadata).map(([name, base64]) => [name, new Uint8Array(Buffer.from(base64, 'base64'))]),
  ),
  ...(data !== null && { data: new Uint8Array(Buffer.from(data, 'base64')) }),
});
