import type { AccountabilityRule, TrackRule } from './accountability.types';
import { checkPlan } from './check-plan';
import { sampleAccountability, samplePlan } from './sample-plan.features';

const [ofCases, ofUnits] = sampleAccountability as [AccountabilityRule, AccountabilityRule];
const [party, head] = ofCases.tracks as [TrackRule, TrackRule];
const findings = (...accountability: readonly AccountabilityRule[]) => checkPlan({ ...samplePlan, accountability });
const codesOf = (...rules: readonly AccountabilityRule[]): string[] => findings(...rules).map(({ code }) => code);
const withTracks = (...tracks: readonly TrackRule[]): AccountabilityRule => ({ ...ofCases, tracks });

describe('accountability rules [R-070, R-072]', () => {
  it('may be absent, and may be several', () => {
    const { accountability: _, ...without } = samplePlan;
    expect(checkPlan(without)).toEqual([]);
    expect(codesOf(ofCases, ofUnits)).toEqual([]);
  });

  it('have keys of their own, and so have the tracks of each', () => {
    expect(codesOf(ofCases, { ...ofUnits, key: ofCases.key })).toEqual(['duplicateKey']);
    expect(findings(withTracks(party, { ...head, key: party.key }))).toMatchObject([
      { code: 'duplicateKey', path: ['accountability', 0, 'tracks', 1, 'key'] },
    ]);
  });

  it('have no party concerned where there is no case', () => {
    expect(findings({ ...ofUnits, tracks: [party] })).toMatchObject([
      { code: 'partyWithoutCase', severity: 'error', path: ['accountability', 0, 'tracks', 0, 'who'] },
    ]);
  });

  it('climb a ladder that exists', () => {
    expect(findings(withTracks({ ...party, ladder: 'nowhere' }))).toMatchObject([
      { code: 'unknownLadder', path: ['accountability', 0, 'tracks', 0, 'ladder'], found: 'nowhere' },
    ]);
  });

  it('remind once each, the earliest first, and name each role once', () => {
    expect(codesOf(withTracks({ ...party, remindWorkingDaysBefore: [1, 5] }))).toEqual(['reminderOrder']);
    expect(codesOf(withTracks({ ...party, remindWorkingDaysBefore: [5, 5] }))).toEqual(['repeatedEntry']);
    const twice = { ...head, who: 'holder', on: 'person', roles: ['unitHead', 'unitHead'] } as const;
    expect(codesOf(withTracks(twice))).toEqual(['repeatedEntry']);
  });

  it('count from a phase that exists', () => {
    expect(codesOf(withTracks({ ...party, due: { kind: 'beforePhaseEnd', phase: 'nowhere' } }))).toEqual([
      'unknownPhase',
    ]);
  });

  it('that an earlier rule forestalls are noted', () => {
    const grave: AccountabilityRule = { ...ofCases, key: 'grave', covers: { matter: 'case', severities: ['grave'] } };
    expect(findings(ofCases, grave)).toMatchObject([
      { code: 'coverNeverReached', severity: 'note', path: ['accountability', 1, 'covers'] },
    ]);
    expect(codesOf(grave, ofCases)).toEqual([]);
    expect(codesOf(grave, { ...grave, key: 'some', covers: { matter: 'case', kinds: ['discipline'] } })).toEqual([]);
    const delay: AccountabilityRule = { ...ofUnits, key: 'delay', covers: { matter: 'finding', kinds: ['delay'] } };
    expect(codesOf(ofUnits, delay)).toEqual(['coverNeverReached']);
    expect(codesOf(delay, ofUnits, ofCases)).toEqual([]);
  });
});
