import { createHash } from 'node:crypto';
import { freshName } from './payload.mjs';

const units = 1_000;
const persons = 36_500;
const campaignId = 'c-bench';
const day = 86_400_000;
const startsAt = Date.parse('2017-08-16T00:00:00.000Z');
const instant = (ms) => new Date(ms).toISOString();
const person = (n) => `p-${n}`;
const signer = { kind: 'person', personId: 'p-signer' };

const nil = (n, formVersion) => ({ form: { formVersion, nil: n % 9 !== 0, items: [] } });
const submitted = (n, onDay, formVersion) => ({
  type: 'DeclarationSubmitted',
  schema: 1,
  occurredAt: instant(startsAt + onDay * day + (n % 600) * 60_000),
  payload: nil(n, formVersion),
});
const asked = (n) => ({
  type: 'DeclarationAsked',
  schema: 1,
  payload: {
    ...{ campaignId, personId: person(n), unitId: `u-${n % units}`, category: 'other', rank: 'section' },
    ...{ chain: 'unitStaff', signers: ['unitHead'], formVersion: 1 },
  },
});
const act = (type, payload) => () => ({ type, schema: 1, payload });

/** Six states of each declaration, as the days of a campaign bring them. */
const rounds = [
  { day: 1, event: asked },
  { day: 20, event: (n) => submitted(n, 4 + (n % 14), 1) },
  { day: 24, event: act('DeclarationReturned', { signer: 'p-signer', section: 'items', reason: '补充金额' }) },
  { day: 32, event: (n) => submitted(n, 26 + (n % 5), 1) },
  { day: 36, event: act('DeclarationSigned', { signer: 'p-signer', role: 'unitHead' }) },
  { day: 40, event: act('DeclarationRetained', { by: 'p-signer' }) },
];

/** Two past dates: one in the middle of the first submissions, known then; the other known a week later. */
export const pastDates = [
  { asOf: instant(startsAt + 10 * day), knownOn: instant(startsAt + 23 * day) },
  { asOf: instant(startsAt + 28 * day), knownOn: instant(startsAt + 34 * day) },
];

const perAppend = 100;

/** A campaign of 1,000 units and 36,500 persons in the log, by the same door as everything else. */
export async function campaignInLog(store, ledger) {
  await store.openLedger({
    ledger,
    kind: 'drill',
    wall: 'given',
    rate: 1,
    startsAt: instant(startsAt),
    wallNow: instant(startsAt),
  });
  for (const [version, { day: onDay, event }] of rounds.entries()) {
    const wallNow = instant(startsAt + onDay * day);
    const appendFrom = async (first) => {
      const all = Array.from({ length: Math.min(perAppend, persons - first) }, (_, at) => first + at);
      const key = freshName();
      const requestHash = createHash('sha256').update(key).digest('hex');
      const writes = all.map((n) => ({
        stream: `declaration/${campaignId}/${person(n)}`,
        expectedVersion: version,
        events: [event(n)],
      }));
      const verdict = await store.append({ ledger, key, requestHash, actor: signer, writes, wallNow });
      if (verdict.kind !== 'stored') throw new Error(`not stored: ${verdict.kind}`);
    };
    const firsts = Array.from({ length: Math.ceil(persons / perAppend) }, (_, n) => n * perAppend);
    while (firsts.length > 0) await Promise.all(firsts.splice(0, 16).map(appendFrom));
  }
}

export const campaignSize = { units, persons, events: persons * rounds.length };
