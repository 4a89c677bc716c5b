import { createHash } from 'node:crypto';
import type { SealedToken } from '@taizhang/domain';
import { openValue, sealValue } from '../sealing/sealed-token';
import type { CipherAlgorithm } from './ciphers';
import type { SubjectKey } from './keyring';
import { unwrapKey, wrapKey } from './wrapping';

const keyOf = (algorithm: CipherAlgorithm): SubjectKey => ({
  status: 'held',
  keyId: 'AAECAwQFBgcICQoLDA0ODw',
  subject: 'reporterIdentity/clue/c/x1',
  algorithm,
  bytes: Buffer.alloc(32, 7),
});
const place = { eventId: 'k#1', path: ['reporter'] };
const value = { name: '张某', phone: '13800000000' };
const nonces = { 'aes-256-gcm': Buffer.alloc(12, 1), 'sm4-ctr-hmac-sm3': Buffer.alloc(16, 1) } as const;
const digests = {
  'aes-256-gcm': 'f1fbae7b390c3f69ad5c38b51fb044b15fc1433995e7729c84b43c89d062ed46',
  'sm4-ctr-hmac-sm3': '42ff5af4ee8953a56dfb50a3a114e05fea191beae88e4732f6351fdd3fe95ac1',
} as const;

describe.each(['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const)('a token by %s', (algorithm) => {
  const key = keyOf(algorithm);
  const token = sealValue(key, place, value, nonces[algorithm]);

  it('has the bytes that are stored for ever', () => {
    expect(token.$sealed.startsWith(`${algorithm}.${key.keyId}.`)).toBe(true);
    expect(createHash('sha256').update(token.$sealed).digest('hex')).toBe(digests[algorithm]);
  });

  it('opens at its own place with its own key', () => expect(openValue(key, place, token)).toEqual(value));

  it.each([
    ['another event', { ...place, eventId: 'k#2' }, key],
    ['another path', { ...place, path: ['matter'] }, key],
    ['another key', place, { ...key, bytes: Buffer.alloc(32, 8) }],
    ['a key of another name', place, { ...key, keyId: 'other' }],
  ])('does not open at %s', (_, at, by) =>
    expect(() => openValue(by, at, token)).toThrow(expect.objectContaining({ code: 'SealUnreadable' })),
  );

  it('does not open when one bit of it is another', () => {
    const [alg, id, nonce, text = ''] = token.$sealed.split('.');
    const bytes = Buffer.from(text, 'base64url');
    bytes[3] = (bytes[3] ?? 0) ^ 1;
    const changed: SealedToken = { $sealed: [alg, id, nonce, bytes.toString('base64url')].join('.') };
    expect(() => openValue(key, place, changed)).toThrow(expect.objectContaining({ code: 'SealUnreadable' }));
  });

  it('is as long for a short name as for a long one, and never the same twice', () => {
    const short = sealValue(key, place, '王');
    const long = sealValue(key, place, '欧阳某某，某某市某某区某某路一百二十三号');
    expect(long.$sealed).toHaveLength(short.$sealed.length);
    expect(sealValue(key, place, '王').$sealed).not.toBe(short.$sealed);
  });

  it('has a key that is wrapped for its own purpose, by a key that is named', () => {
    const outer = Buffer.alloc(32, 9);
    const wrapped = wrapKey(algorithm, outer, key.bytes, 'subject-key\na\nb');
    expect(Buffer.compare(unwrapKey(wrapped, outer, 'subject-key\na\nb'), key.bytes)).toBe(0);
    expect(() => unwrapKey(wrapped, outer, 'subject-key\na\nc')).toThrow();
    expect(() => unwrapKey(wrapped, Buffer.alloc(32, 10), 'subject-key\na\nb')).toThrow(
      expect.objectContaining({ code: 'WrappingKeyWrong' }),
    );
  });
});
