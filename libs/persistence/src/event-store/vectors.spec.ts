import { msOf } from '@taizhang/domain';
import { canonicalJson } from './canonical-json';
import { keyOfEventId, storedEvent } from './envelope';
import { documentHash, eventHashOf, genesisOf, leafOf, linkOf } from './hashes';
import { prepareAppend } from './prepared-append';
import { algorithms, leavesOf, linkBefore, vectorsOf } from './vectors.features';

describe.each(algorithms)('the stored form under %s', (algorithm) => {
  const vectors = vectorsOf(algorithm);

  describe.each(vectors.events)(
    'of $title',
    ({ envelope, canonical, position, recordedAt, committedAt, eventHash, leaf }) => {
      const place = { position, recordedAtMs: msOf(recordedAt), committedAtMs: msOf(committedAt) };

      it('has these canonical bytes', () => {
        expect(canonicalJson(envelope)).toBe(canonical);
      });

      it('has this event hash and this leaf', () => {
        expect(eventHashOf(algorithm, canonical).toString('hex')).toBe(eventHash);
        expect(leafOf(algorithm, { ...place, eventHash: Buffer.from(eventHash, 'hex') }).toString('hex')).toBe(leaf);
      });

      it('is read back as it was, in effect when it occurred or else when it was recorded', () => {
        const event = storedEvent(vectors.ledger, { ...place, canonical });
        const effectiveAt = envelope.occurredAt ?? recordedAt;
        expect(event).toEqual({ ...envelope, ledger: vectors.ledger, position, recordedAt, committedAt, effectiveAt });
      });
    },
  );

  it('is what an append makes of an event', () => {
    const { envelope, canonical } = vectors.events[0] ?? fail();
    const { id, stream, version, type, schema, occurredAt, payload, ...around } = envelope;
    const events = [{ type, schema, payload, ...(occurredAt && { occurredAt }) }];
    const key = keyOfEventId(id)?.key ?? '';
    const writes = [{ stream, expectedVersion: version - 1, events }];
    const append = prepareAppend({ ledger: vectors.ledger, key, requestHash: '', ...around, writes });
    expect(append.writes[0]?.events[0]?.canonical).toBe(canonical);
  });

  it('starts from this genesis and goes on by these links', () => {
    expect(genesisOf(algorithm, vectors.ledger).toString('hex')).toBe(vectors.genesis);
    vectors.batches.forEach((batch, index) => {
      const link = linkOf(algorithm, linkBefore(vectors, index), batch.firstPosition, leavesOf(vectors, batch));
      expect(link.toString('hex')).toBe(batch.link);
    });
  });
});

function fail(): never {
  throw new Error('the vectors are empty');
}

describe('the hash of a document', () => {
  it('is the digest of its text, never the text itself', () => {
    const digest = 'sha256:7791194550679827c04c8cb192320a4501ed61859c01c31ce0b6dcdcc5856480';
    expect(documentHash('planId: s0\n')).toBe(digest);
  });
});
