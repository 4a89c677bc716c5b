import { localDate } from '../kernel';
import type { AccountabilityRule, TrackRule } from './accountability.types';
import type { Ladder, PersonDuty, Plan, PledgeRule } from './plan.types';

const both = (text: string) => ({ zh: text, en: text });

const inSelfInspection: PersonDuty = {
  label: both('duty'),
  phase: 'selfInspection',
  start: { event: 'phaseOpened', phase: 'selfInspection' },
  due: { kind: 'workingDays', days: 11 },
  ladder: 'unitDuty',
  clause: '五（二）1',
};

const track = (key: string): Omit<TrackRule, 'on' | 'who' | 'roles'> => ({
  key,
  label: both(key),
  due: { kind: 'workingDays', days: 20 },
  remindWorkingDaysBefore: [5, 1],
  remindAt: '09:00',
  ladder: 'withdrawal',
  concludedBy: 'leader',
  waivedBy: 'leader',
  clause: '六（三）',
});
const handling: AccountabilityRule['handling'] = {
  investigators: ['caseOfficer', 'disciplineGroup'],
  ownLeaders: ['leader', 'partySecretary'],
  superior: 'superiorCommission',
};

/** 一案三查 for cases, two organisational duties and a person for findings (一案双究). */
export const sampleAccountability: readonly AccountabilityRule[] = [
  {
    key: 'ofCases',
    label: both('three'),
    covers: { matter: 'case' },
    handling,
    tracks: [
      { ...track('party'), on: 'person', who: 'partyConcerned' },
      { ...track('partyHead'), on: 'person', who: 'holder', roles: ['unitHead', 'partySecretary'] },
      { ...track('disciplineHead'), on: 'person', who: 'holder', roles: ['disciplineGroup'] },
    ],
    clause: '六（三）',
  },
  {
    key: 'ofUnits',
    label: both('two'),
    covers: { matter: 'finding' },
    handling,
    tracks: [
      { ...track('responsible'), on: 'person', who: 'named' },
      { ...track('mainDuty'), on: 'organisation', who: 'party' },
      { ...track('supervisoryDuty'), on: 'organisation', who: 'discipline' },
    ],
    clause: '六（三）',
  },
];

const ladder = (key: string): Ladder => ({
  key,
  label: both(key),
  rungs: [
    { level: 1, act: 'chase', label: both('chase'), mode: 'automatic', afterWorkingDays: 1, at: '18:00' },
    {
      level: 2,
      act: 'circular',
      label: both('circular'),
      mode: 'draft',
      afterWorkingDays: 4,
      at: '09:00',
      approver: 'leader',
    },
  ],
});

/** A small plan in which nothing is wrong, for specs: two phases that follow one another without a seam. */
export const samplePlan: Plan & Required<Pick<Plan, 'sectors' | 'declaration' | 'withdrawal'>> = {
  planId: 'sample',
  version: 1,
  title: both('title'),
  shortTitle: both('short'),
  issuer: both('bureau'),
  mandate: [],
  normativeBasis: [],
  window: { from: localDate('2017-08-25'), to: localDate('2017-12-31') },
  phases: [
    {
      key: 'selfInspection',
      label: both('one'),
      from: localDate('2017-08-25'),
      to: localDate('2017-09-30'),
      clause: '五（二）',
    },
    {
      key: 'investigation',
      label: both('two'),
      from: localDate('2017-10-01'),
      to: localDate('2017-12-31'),
      clause: '五（三）',
    },
  ],
  strands: [],
  population: {
    includes: [{ key: 'officials', label: both('officials'), clause: '二（一）' }],
    leadingRanks: ['section', 'deputySection'],
    coolingOff: [],
    exclusions: [],
    relations: [],
  },
  sectors: [{ key: 'mining', label: both('mining'), detail: both('mines') }],
  unitDuties: [
    {
      key: 'meeting',
      label: both('meeting'),
      phase: 'selfInspection',
      start: { event: 'campaignIssued' },
      due: { kind: 'fixed', on: localDate('2017-08-31') },
      evidence: both('record'),
      ladder: 'unitDuty',
      clause: '五（一）',
    },
  ],
  declaration: {
    formVersion: 1,
    formTitle: both('form'),
    instructions: [],
    declare: inSelfInspection,
    sign: {
      ...inSelfInspection,
      chains: [
        {
          key: 'cityManaged',
          label: both('city'),
          when: { category: 'cityManaged' },
          signers: ['partySecretary', 'superiorSecretary'],
        },
        { key: 'everyone', label: both('all'), when: {}, signers: ['unitHead', 'inChargeLeader'] },
      ],
    },
    dispatch: { ...inSelfInspection, category: 'cityManaged', to: both('city office'), keptBy: both('bureau office') },
    verify: inSelfInspection,
  },
  leniency: {
    label: both('leniency'),
    from: localDate('2017-08-25'),
    to: localDate('2017-09-30'),
    needs: ['report', 'withdrawal'],
    effect: both('lighter'),
    clause: '五（二）3',
  },
  withdrawal: {
    remindWorkingDaysBefore: [7, 1],
    remindAt: '09:00',
    reviewWithinWorkingDays: 5,
    defaultDueOn: localDate('2017-09-30'),
    ladder: 'withdrawal',
    clause: '四5',
  },
  ladders: [ladder('unitDuty'), ladder('withdrawal')],
};

/** Units and persons pledge in the first phase of the sample. */
export const samplePledges: PledgeRule = {
  ...inSelfInspection,
  templateVersion: 1,
  template: { unit: both('we pledge'), person: both('I pledge') },
  archive: { by: both('discipline body'), roles: ['disciplineGroup', 'partInspector'], clause: '二（二）' },
  publicity: { channels: [{ key: 'noticeBoard', label: both('notice board') }], clause: '三（二）' },
};
export const pledgingPlan: Plan & Required<Pick<Plan, 'pledges'>> = { ...samplePlan, pledges: samplePledges };
