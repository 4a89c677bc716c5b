import type { Fault, FaultKind } from './damage';
import { damageWords, faultWords, placeWords } from './damage-words';

const file = '/outside/official/000000000000025.checkpoint';
const place = { stored: 25 };

const samples: { readonly [K in FaultKind]: Omit<Extract<Fault, { readonly kind: K }>, 'kind'> } = {
  ...{ missing: {}, noEnvelope: {}, bytesNotCanonical: {}, bytesChanged: {}, leafChanged: {} },
  ...{ recordedBefore: {}, committedBefore: {}, otherCausation: {}, notOpening: {}, otherOpening: {} },
  ...{ noBatch: {}, otherTimes: {}, counterLink: {}, counterRecorded: {}, counterCommitted: {}, counterClock: {} },
  otherStream: { filed: 'note/2', own: 'note/1' },
  otherVersion: { filed: 2, own: 3 },
  otherType: { filed: 'Other', own: 'Noted' },
  otherCategory: { filed: 'note' },
  versionNotNext: { version: 4, stream: 'note/1', due: 3 },
  keyMissing: { event: 'b#1' },
  keyElsewhere: { event: 'b#1' },
  batchNotNext: { batch: 8 },
  linkDiffers: { first: 2, last: 5 },
  counterPosition: { stored: 10, end: 9 },
  counterEpoch: { stored: 2, own: 1 },
  keyPastEnd: { key: 'b' },
  keysDiffer: { keyed: 9, events: 10 },
  ...{ noCheckpoint: { place }, checkpointNotSigned: { place }, notOfCheckpoint: { place } },
  checkpointOfOther: { place, ledger: 'Other' },
  checkpointAlgorithm: { place, algorithm: 'sm3' },
  eventNotHeld: { event: 12, place, differing: 3, last: 20 },
  eventsNotHeld: { first: 10, last: 13, place },
  cutOff: { place, held: 25, end: 20 },
  subtreeDiffers: { first: 513, last: 768 },
};

const faults = Object.entries(samples).map(([kind, details]) => ({ kind, ...details }) as Fault);

/** Names that a fault carries: they are the same in both languages. */
const namesOf = (fault: Fault): readonly string[] =>
  Object.values(fault).filter((value): value is string => typeof value === 'string' && value !== fault.kind);
const without = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replaceAll(name, ''), text);

describe('a damage', () => {
  it('is worded in Chinese and in English, whatever its kind', () => {
    expect(Object.keys(samples).sort()).toEqual(Object.keys(faultWords).sort());
  });

  it.each(faults.map((fault) => [fault.kind, fault] as const))('%s: says it in each language alone', (_kind, fault) => {
    const { zh, en } = damageWords(fault);
    const names = namesOf(fault);
    expect(without(zh, names)).toMatch(/^\P{Script=Latin}*\p{Script=Han}\P{Script=Latin}*$/u);
    expect(without(en, names)).toMatch(/^\P{Script=Han}*[a-z]\P{Script=Han}*$/u);
  });

  it('says every detail that it has, in both languages', () => {
    for (const fault of faults) {
      const { zh, en } = damageWords({ ...fault, ...('place' in fault && { place: file }) });
      for (const detail of Object.entries(fault).filter(([name]) => !['kind', 'place', 'event'].includes(name)))
        expect([fault.kind, zh, en]).toEqual([
          fault.kind,
          expect.stringContaining(String(detail[1])),
          expect.stringContaining(String(detail[1])),
        ]);
      if ('place' in fault) expect([zh.includes(file), en.includes(file)]).toEqual([true, true]);
    }
  });

  it('names a path apart from the words around it, a sheet by its code, a stored checkpoint by what it covers', () => {
    const held = { kind: 'eventsNotHeld', first: 2, last: 5 } as const;
    expect(damageWords({ ...held, place: file }).zh).toBe(`第 2 至 5 条与 ${file} 所载不符`);
    expect(damageWords({ kind: 'noCheckpoint', place: file }).zh).toBe(`${file} 不是存证`);
    expect(placeWords({ sheet: '25-K7QM' }).zh).toContain('25-K7QM');
    expect(damageWords({ ...held, place }).zh).toBe('第 2 至 5 条与库内覆盖到第 25 条的存证所载不符');
  });
});
