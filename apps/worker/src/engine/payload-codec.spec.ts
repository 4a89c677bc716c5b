import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { EncryptingCodec } from './payload-codec';

const key = randomBytes(32);
const secret = { person: 'p-17', note: '一般问题' };
const payload = (): Payload => defaultPayloadConverter.toPayload(secret) as Payload;

describe('the payload codec', () => {
  it('gives back what it was given', async () => {
    const codec = new EncryptingCodec(key);
    const [decoded] = await codec.decode(await codec.encode([payload()]));
    expect(defaultPayloadConverter.fromPayload(decoded as Payload)).toEqual(secret);
  });

  it('leaves nothing legible in what is stored', async () => {
    const [stored] = await new EncryptingCodec(key).encode([payload()]);
    expect(Buffer.from(stored?.data ?? []).toString('latin1')).not.toContain('p-17');
    expect(Buffer.from(stored?.metadata?.['encoding'] ?? []).toString()).toBe('binary/encrypted');
  });

  it('keeps a payload without data apart from an empty one', async () => {
    const codec = new EncryptingCodec(key);
    const nothing = defaultPayloadConverter.toPayload(undefined) as Payload;
    const [decoded] = await codec.decode(await codec.encode([nothing]));
    expect(defaultPayloadConverter.fromPayload(decoded as Payload)).toBeUndefined();
  });

  it('refuses a payload that was changed', async () => {
    const codec = new EncryptingCodec(key);
    const [stored] = await codec.encode([payload()]);
    const data = Buffer.from(stored?.data ?? []);
    data.writeUInt8(data.readUInt8(data.length - 1) ^ 1, data.length - 1);
    await expect(codec.decode([{ ...stored, data }])).rejects.toThrow(/authenticate/);
  });

  it('names the key of a payload that another installation encrypted', async () => {
    const stored = await new EncryptingCodec(randomBytes(32)).encode([payload()]);
    await expect(new EncryptingCodec(key).decode(stored)).rejects.toThrow(/encrypted with key/);
  });

  it('passes a payload that is not encrypted', async () => {
    const plain = payload();
    expect(await new EncryptingCodec(key).decode([plain])).toEqual([plain]);
  });
});
