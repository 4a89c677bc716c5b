import { localDate } from '../kernel';
import type { DueRule } from '../time';
import { checkPlan } from './check-plan';
import type { Phase, Plan, Rung, SignChain, UnitDuty } from './plan.types';
import { samplePlan, samplePledges } from './sample-plan.features';

const codesOf = (change: Partial<Plan>): string[] => checkPlan({ ...samplePlan, ...change }).map(({ code }) => code);
const firstOf = (change: Partial<Plan>) => checkPlan({ ...samplePlan, ...change })[0];

const [one, two] = samplePlan.phases as [Phase, Phase];
const meeting = samplePlan.unitDuties[0] as UnitDuty;
const withDue = (due: DueRule): Partial<Plan> => ({ unitDuties: [{ ...meeting, due }] });
const withChains = (chains: readonly SignChain[]): Partial<Plan> => ({
  declaration: { ...samplePlan.declaration, sign: { ...samplePlan.declaration.sign, chains } },
});
const withRungs = (change: (rungs: readonly Rung[]) => readonly Rung[]): Partial<Plan> => ({
  ladders: samplePlan.ladders.map((ladder) => ({ ...ladder, rungs: change(ladder.rungs) })),
});

describe('a sound plan', () => {
  it('has no findings', () => expect(checkPlan(samplePlan)).toEqual([]));
});

describe('phases', () => {
  it('may leave a day that belongs to none, which is noted', () => {
    const window = { ...samplePlan.window, from: localDate('2017-08-24') };
    expect(firstOf({ window })).toMatchObject({
      code: 'phaseGap',
      severity: 'note',
      path: ['phases', 0, 'from'],
      details: { from: '2017-08-24', to: '2017-08-24', days: 1 },
    });
  });

  it('may share a day, which is noted', () => {
    expect(firstOf({ phases: [one, { ...two, from: localDate('2017-09-30') }] })).toMatchObject({
      code: 'phaseOverlap',
      severity: 'note',
      details: { from: '2017-09-30', to: '2017-09-30', days: 1, other: 'selfInspection' },
    });
  });

  it('may leave days before the end of the campaign, which is noted', () => {
    expect(codesOf({ phases: [one, { ...two, to: localDate('2017-12-30') }] })).toEqual(['phaseGap']);
  });

  it('may lack a start or an end', () => {
    const openEnds = [
      { key: one.key, label: one.label, to: localDate('2017-09-30'), clause: one.clause },
      { key: two.key, label: two.label, from: localDate('2017-10-01'), clause: two.clause },
    ];
    expect(codesOf({ phases: openEnds })).toEqual([]);
  });

  it('lie inside the campaign', () => {
    expect(codesOf({ phases: [{ ...one, from: localDate('2017-08-01') }, two] })).toEqual(['outsideCampaignWindow']);
  });

  it('end after they start', () => {
    const reversed = { ...one, from: localDate('2017-09-30'), to: localDate('2017-09-29') };
    expect(codesOf({ phases: [reversed, two], unitDuties: [] })).toEqual(['windowReversed']);
  });

  it('are not held against a campaign that ends before it starts', () => {
    const { from, to } = samplePlan.window;
    expect(codesOf({ window: { from: to, to: from } })).toEqual(['windowReversed']);
  });

  it('have keys of their own', () => {
    expect(firstOf({ phases: [one, two, one] })).toMatchObject({ code: 'duplicateKey', path: ['phases', 2, 'key'] });
  });
});

describe('duties', () => {
  it('belong to a phase that exists', () => {
    expect(firstOf({ unitDuties: [{ ...meeting, phase: 'selfinspection' }] })).toMatchObject({
      code: 'unknownPhase',
      path: ['unitDuties', 0, 'phase'],
      known: ['selfInspection', 'investigation'],
    });
  });

  it('start with a phase that exists', () => {
    const start = { event: 'phaseOpened', phase: 'nowhere' } as const;
    expect(codesOf({ unitDuties: [{ ...meeting, start }] })).toEqual(['unknownPhase']);
  });

  it('climb a ladder that exists', () => {
    expect(firstOf({ unitDuties: [{ ...meeting, ladder: 'steep' }] })).toMatchObject({
      code: 'unknownLadder',
      known: ['unitDuty', 'withdrawal'],
    });
  });

  it('do not take the key of a person duty', () => {
    expect(codesOf({ unitDuties: [{ ...meeting, key: 'declare' }] })).toEqual(['reservedKey']);
  });

  it('fall due inside the campaign', () => {
    expect(codesOf(withDue({ kind: 'fixed', on: localDate('2018-01-01') }))).toEqual(['outsideCampaignWindow']);
  });

  it('may fall due outside their phase, which is noted', () => {
    expect(firstOf(withDue({ kind: 'fixed', on: localDate('2017-10-10') }))).toMatchObject({
      code: 'dueOutsidePhase',
      severity: 'note',
    });
  });

  it('count from a phase that exists and ends', () => {
    expect(codesOf(withDue({ kind: 'beforePhaseEnd', phase: 'nowhere' }))).toEqual(['unknownPhase']);
    const openEnd = { key: two.key, label: two.label, from: localDate('2017-10-01'), clause: two.clause };
    const due: DueRule = { kind: 'beforePhaseEnd', phase: two.key };
    expect(codesOf({ ...withDue(due), phases: [one, openEnd] })).toEqual(['phaseWithoutEnd']);
  });

  it('may count into a phase that is not there, which is noted', () => {
    const into = (phase: string): DueRule => ({ kind: 'intoNextPhase', phase, days: 5, unit: 'calendarDays' });
    expect(codesOf(withDue(into(one.key)))).toEqual([]);
    expect(codesOf(withDue(into(two.key)))).toEqual(['noNextPhase']);
  });

  it('are extended by a role that exists', () => {
    const extension = { times: 1, upTo: { amount: 5, unit: 'workingDays' }, approver: 'comissionOffice' } as const;
    expect(firstOf(withDue({ kind: 'workingDays', days: 3, extension }))).toMatchObject({
      code: 'unknownRole',
      path: ['unitDuties', 0, 'due', 'extension', 'approver'],
    });
  });

  it('of persons are checked like those of units', () => {
    const { declaration } = samplePlan;
    expect(
      firstOf({ declaration: { ...declaration, verify: { ...declaration.verify, ladder: 'steep' } } }),
    ).toMatchObject({
      code: 'unknownLadder',
      path: ['declaration', 'verify', 'ladder'],
    });
  });
});

describe('sign-off chains', () => {
  const [cityManaged, everyone] = samplePlan.declaration.sign.chains as [SignChain, SignChain];

  it('name a next signer for the paper of the first', () => {
    expect(codesOf(withChains([cityManaged, { ...everyone, signers: ['unitHead'] }]))).toEqual([
      'chainWithoutNextSigner',
    ]);
  });

  it('name each signer once', () => {
    expect(codesOf(withChains([cityManaged, { ...everyone, signers: ['unitHead', 'unitHead'] }]))).toEqual([
      'repeatedEntry',
    ]);
  });

  it('leave no declaration without a signer', () => {
    const findings = checkPlan({ ...samplePlan, ...withChains([cityManaged]) });
    expect(findings.map(({ code }) => code)).toEqual(Array(12).fill('noChainFor'));
    expect(findings[0]?.details).toEqual({ category: 'leadingCadre', unitKind: 'bureau' });
  });

  it('that an earlier chain forestalls are noted', () => {
    expect(firstOf(withChains([everyone, cityManaged]))).toMatchObject({
      code: 'chainNeverReached',
      severity: 'note',
      found: 'cityManaged',
    });
  });
});

describe('ladders', () => {
  it('climb level by level', () => {
    expect(codesOf(withRungs((rungs) => rungs.map((rung) => ({ ...rung, level: 1 }))))).toEqual([
      'ladderLevelsOutOfOrder',
      'ladderLevelsOutOfOrder',
    ]);
  });

  it('climb later and later, by the hour on the same day', () => {
    const sameDay = (at: string) =>
      withRungs((rungs) => rungs.map((rung) => ({ ...rung, afterWorkingDays: 1, ...(rung.level === 2 && { at }) })));
    expect(codesOf(sameDay('18:00'))).toEqual(['rungsOutOfOrder', 'rungsOutOfOrder']);
    expect(codesOf(sameDay('18:30'))).toEqual([]);
  });

  it('count working days as numbers, not as text', () => {
    const days = [9, 10];
    expect(
      codesOf(withRungs((rungs) => rungs.map((rung, place) => ({ ...rung, afterWorkingDays: days[place]! })))),
    ).toEqual([]);
  });

  it('let nothing but reminders and chases fire by itself', () => {
    expect(codesOf(withRungs((rungs) => rungs.map((rung) => ({ ...rung, mode: 'automatic' as const }))))).toEqual([
      'rungMayNotFireByItself',
      'rungMayNotFireByItself',
    ]);
  });

  it('name who signs a draft', () => {
    const unsigned = withRungs((rungs) => rungs.map(({ approver: _, ...rung }) => rung));
    expect(codesOf(unsigned)).toEqual(['draftWithoutApprover', 'draftWithoutApprover']);
  });
});

describe('leniency and withdrawal', () => {
  const { leniency, withdrawal } = samplePlan;

  it('have their dates inside the campaign', () => {
    const late = localDate('2018-02-01');
    expect(codesOf({ leniency: { ...leniency!, to: late } })).toEqual(['outsideCampaignWindow']);
    expect(codesOf({ withdrawal: { ...withdrawal, defaultDueOn: late } })).toEqual(['outsideCampaignWindow']);
  });

  it('do not end before they start', () => {
    expect(codesOf({ leniency: { ...leniency!, from: localDate('2017-10-01') } })).toEqual(['windowReversed']);
  });

  it('may be without a leniency window', () => expect(codesOf({ leniency: undefined })).toEqual([]));

  it('remind once each, the earliest first', () => {
    expect(codesOf({ withdrawal: { ...withdrawal, remindWorkingDaysBefore: [7, 7] } })).toEqual(['repeatedEntry']);
    expect(codesOf({ withdrawal: { ...withdrawal, remindWorkingDaysBefore: [1, 7] } })).toEqual(['reminderOrder']);
  });

  it('climb a ladder that exists', () => {
    expect(codesOf({ withdrawal: { ...withdrawal, ladder: 'unitduty' } })).toEqual(['unknownLadder']);
  });
});

describe('taxonomies', () => {
  it('name each thing once', () => {
    const [mining] = samplePlan.sectors;
    const [officials] = samplePlan.population.includes;
    expect(codesOf({ sectors: [mining!, mining!] })).toEqual(['duplicateKey']);
    expect(codesOf({ population: { ...samplePlan.population, includes: [officials!, officials!] } })).toEqual([
      'duplicateKey',
    ]);
    const years = { who: 'other', years: 2, clause: '二（四）' } as const;
    expect(codesOf({ population: { ...samplePlan.population, coolingOff: [years, years] } })).toEqual([
      'repeatedEntry',
    ]);
  });
});

describe('a plan that is sound in part', () => {
  it('is checked in that part only', () => {
    const broken = { ...samplePlan, unitDuties: [{ ...meeting, phase: 'nowhere', ladder: 'steep' }] };
    expect(checkPlan(broken, new Set(['phases']))).toEqual([]);
    expect(checkPlan({ ...broken, sectors: [] }, new Set(['leniency'])).map(({ code }) => code)).toEqual([
      'unknownPhase',
      'unknownLadder',
    ]);
  });
});

describe('sections that a plan may lack', () => {
  it('leave nothing to find fault with [R-001]', () => {
    const { declaration: _d, withdrawal: _w, leniency: _l, sectors: _s, ...bare } = samplePlan;
    expect(checkPlan(bare)).toEqual([]);
  });

  it('stand together: a declaration chooses from sectors', () => {
    const { sectors: _, ...without } = samplePlan;
    expect(checkPlan(without).map(({ code }) => code)).toEqual(['declarationWithoutSectors']);
  });
});

describe('pledges', () => {
  const pledges = samplePledges;

  it('of a plan are sound with a text for units, for persons or for both [R-038]', () => {
    expect(codesOf({ pledges })).toEqual([]);
    expect(codesOf({ pledges: { ...pledges, template: {} } })).toEqual(['pledgeWithoutText']);
  });

  it('belong to a phase and a ladder that exist', () => {
    expect(firstOf({ pledges: { ...pledges, phase: 'later' } })).toMatchObject({
      code: 'unknownPhase',
      path: ['pledges', 'phase'],
    });
    expect(firstOf({ pledges: { ...pledges, ladder: 'steep' } })).toMatchObject({
      code: 'unknownLadder',
      path: ['pledges', 'ladder'],
    });
  });

  it('name each archive role, rank and place of publicity once [R-039]', () => {
    const twice = { key: 'portal', label: { zh: '门户', en: 'Portal' } };
    expect(
      codesOf({
        pledges: {
          ...pledges,
          ranks: ['section', 'section'],
          archive: { ...pledges.archive, roles: ['partInspector', 'partInspector'] },
          publicity: { channels: [twice, twice], clause: '三' },
        },
      }),
    ).toEqual(['repeatedEntry', 'repeatedEntry', 'duplicateKey']);
  });

  it('keep their key for themselves', () => {
    const [meeting] = samplePlan.unitDuties;
    expect(codesOf({ unitDuties: [{ ...meeting!, key: 'pledge' }] })).toEqual(['reservedKey']);
  });
});

describe('taxonomies', () => {
  const both = { zh: '甲', en: 'a' };
  const problem = { key: 'giving', label: both, detail: both, subjects: ['unit'], clause: '一' } as const;

  it('name each kind of wrong, each gift and each parallel drive once [R-007, R-008]', () => {
    const twice = <T>(entry: T): readonly T[] => [entry, entry];
    const changed = {
      problemTypes: twice(problem),
      giftKinds: twice({ key: 'cash', label: both }),
      parallelDrives: twice({ key: 'drive', label: both, clause: '二' }),
    };
    expect(codesOf(changed)).toEqual(['duplicateKey', 'duplicateKey', 'duplicateKey']);
  });
});

describe('the window of aggravation', () => {
  const label = { zh: '顶风', en: 'defiance' };
  const window = { label, from: samplePlan.window.from, to: samplePlan.window.to, effect: label, clause: '二' };

  it('lies inside the campaign and is the right way round [R-064]', () => {
    expect(codesOf({ aggravation: window })).toEqual([]);
    expect(codesOf({ aggravation: { ...window, to: localDate('2018-06-30') } })).toEqual(['outsideCampaignWindow']);
    expect(codesOf({ aggravation: { ...window, from: window.to, to: window.from } })).toEqual(['windowReversed']);
  });
});
