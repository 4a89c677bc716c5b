import { campaignId, instant, localDate, personId, unitId, type Actor, type Instant, type PersonId } from '../kernel';
import type { Plan, Role } from '../plan/plan.types';
import { samplePlan } from '../plan/sample-plan.features';
import type { AskDeclaration, SignerCandidate } from './declaration.commands';
import type { DeclarationContext } from './declaration.context';
import type {
  BusinessItem,
  DeclarationAsked,
  DeclarationForm,
  DeclarationReturned,
  DeclarationSigned,
  DeclarationSubmitted,
} from './declaration.events';

/** One bureau's declarations as specs know them; every name is invented. */

export const campaign = campaignId('c-2017');
export const bureau = unitId('u-bureau');
export const zhang = personId('p-zhang');
export const secretary = personId('p-secretary');
export const superior = personId('p-superior');
export const officer = personId('p-officer');
export const coordinator = personId('p-coordinator');
export const unitHead = personId('p-head');

/** 10:32 in the campaign's zone. */
export const at = (day: string): Instant => instant(`${day}T02:32:00.000Z`);

const both = (text: string) => ({ zh: text, en: text });
export const plan: Plan = {
  ...samplePlan,
  population: {
    ...samplePlan.population,
    leadingRanks: ['division', 'deputyDivision', 'section', 'deputySection'],
    coolingOff: [
      { who: 'leadingCadre', years: 3, clause: '二（三）' },
      { who: 'other', years: 2, clause: '二（四）' },
    ],
    exclusions: [{ key: 'institutionProfessionals', label: both('professionals'), clause: '二（一）' }],
    relations: [{ key: 'spouse', label: both('配偶') }],
  },
  declaration: {
    ...samplePlan.declaration,
    instructions: ['basics', 'self', 'relatives', 'withdrawal', 'submit'].map((section) => ({
      section,
      text: both(section),
    })),
  },
};

export const candidates: readonly SignerCandidate[] = [
  { role: 'superiorSecretary', personId: superior },
  { role: 'partySecretary', personId: secretary },
  { role: 'unitHead', personId: unitHead },
];

export const acting = (
  actor: PersonId | 'engine',
  roles: readonly Role[] = [],
  more: Partial<DeclarationContext> = {},
): DeclarationContext => ({
  now: at('2017-09-04'),
  actor: actor === 'engine' ? { kind: 'engine' } : ({ kind: 'person', personId: actor } satisfies Actor),
  roles,
  plan,
  candidates,
  ...more,
});
export const engine = acting('engine');
export const declarant = acting(zhang);
export const office = acting(officer, ['commissionOffice']);
export const reader = acting(secretary, ['partySecretary']);

export const sandShares: BusinessItem = {
  key: 'i1',
  who: { kind: 'self' },
  sector: 'mining',
  manner: 'shares',
  fromMonth: '2015-03',
  toMonth: '2017-08',
  content: '参股砂石场',
  amountFen: 12_000_000,
  profitFen: 1_500_000,
  withdrawal: { state: 'agreed', on: localDate('2017-09-25') },
};
export const formOf = (...items: readonly BusinessItem[]): DeclarationForm => ({
  formVersion: 1,
  nil: items.length === 0,
  items,
});
export const nilForm = formOf();

const ask = {
  campaignId: campaign,
  personId: zhang,
  unitId: bureau,
  category: 'cityManaged',
  rank: 'deputyDivision',
  chain: 'cityManaged',
  signers: ['partySecretary', 'superiorSecretary'],
  formVersion: 1,
} as const;
export const askZhang: AskDeclaration = { type: 'AskDeclaration', ...ask };
export const asked: DeclarationAsked = { type: 'DeclarationAsked', schema: 1, payload: ask };
export const askedOrdinary: DeclarationAsked = {
  ...asked,
  payload: { ...ask, category: 'other', rank: 'clerk', chain: 'everyone', signers: ['unitHead', 'inChargeLeader'] },
};
export const submitted = (form: DeclarationForm, day = '2017-09-04'): DeclarationSubmitted => ({
  type: 'DeclarationSubmitted',
  schema: 1,
  payload: { form },
  occurredAt: at(day),
});
export const signed: DeclarationSigned = {
  type: 'DeclarationSigned',
  schema: 1,
  payload: { signer: secretary, role: 'partySecretary' },
};
export const returned: DeclarationReturned = {
  type: 'DeclarationReturned',
  schema: 1,
  payload: { signer: secretary, section: 'withdrawal', reason: '缺日期' },
};
