import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { instant, ledgerId } from '@taizhang/domain';
import { checkpointText, houseOf, readCheckpoint, type Checkpoint } from './checkpoint';
import { openNote, readVerifierKey, signNote, verifierKeyOf, type NoteKey, type NoteSigner } from './signed-note';

/** The published example of Go's sumdb/note, from which the form comes. Ed25519 signs the same text the same way. */
const published = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};
const note = `${published.text}\n${published.signature}`;
const key = readVerifierKey(published.key) as NoteKey;

/** Seed of the published private key `AYEKFALV…`: one byte of algorithm, then 32 of the seed. */
const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
  format: 'der',
  type: 'pkcs8',
});
const peter: NoteSigner = { ...key, sign: (bytes) => sign(null, bytes, privateKey).toString('base64') };

describe('a signed note', () => {
  it('is written and read byte for byte as other programs write and read it', () => {
    expect(signNote(published.text, peter)).toBe(note);
    expect(verifierKeyOf(key)).toBe(published.key);
    expect(openNote(note, [key])).toEqual({ text: published.text, signedBy: ['PeterNeumann'] });
  });

  it('is no note once a word of it, its signature or its form is another', () => {
    expect(openNote(note.replace('answer', 'Answer'), [key])).toBeUndefined();
    expect(openNote(note.replace('x08go/ZJ', 'x08go/ZK'), [key])).toBeUndefined();
    expect(openNote(note.slice(0, -1), [key])).toBeUndefined();
    expect(openNote(published.text, [key])).toBeUndefined();
  });

  it('says nothing by a signature of somebody whose key is not known', () => {
    const publicKey = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    expect(openNote(note, [{ name: 'PeterNeumann', publicKey }])).toEqual({ text: published.text, signedBy: [] });
  });

  it('is not opened by a key that was mistyped', () => {
    expect(readVerifierKey(published.key.replace('ARpc', 'ARpd'))).toBeUndefined();
    expect(readVerifierKey('PeterNeumann')).toBeUndefined();
  });
});

describe('the text of a checkpoint', () => {
  const checkpoint: Checkpoint = {
    origin: 'house.example/ledgers/official',
    ledger: ledgerId('official'),
    size: 27,
    root: Buffer.alloc(32, 7),
    algorithm: 'sm3',
    recordedAt: instant('2017-09-12T02:32:00.000Z'),
    committedAt: instant('2026-01-01T00:00:00.000Z'),
  };
  const text = checkpointText(checkpoint);

  it('reads back as what was written, origin, size and root in the lines of a transparency log', () => {
    expect(readCheckpoint(text)).toEqual(checkpoint);
    expect(text.split('\n').slice(0, 3)).toEqual([checkpoint.origin, '27', Buffer.alloc(32, 7).toString('base64')]);
  });

  it.each([
    ['sm3', 'md5'],
    ['27', '2x7'],
    ['/ledgers/', '/books/'],
    ['2017-09', '2017-29'],
  ])('is no checkpoint with %s as %s', (from, to) => expect(readCheckpoint(text.replace(from, to))).toBeUndefined());

  it('names the house as it is set, without its scheme, else by its key', () => {
    const publicKey = Buffer.concat([Buffer.alloc(12), key.publicKey]).toString('base64');
    expect(houseOf({ publicKey }, 'https://house.example/')).toBe('house.example');
    expect(houseOf({ publicKey }, '')).toMatch(/^taizhang-[0-9a-f]{8}$/u);
  });
});
