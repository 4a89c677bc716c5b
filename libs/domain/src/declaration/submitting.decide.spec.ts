import { given } from '@taizhang/testing/given-when-then';
import { localDate } from '../kernel';
import {
  acting,
  asked,
  askedOrdinary,
  askZhang,
  at,
  coordinator,
  declarant,
  engine,
  formOf,
  nilForm,
  office,
  officer,
  returned,
  sandShares,
  secretary,
  signed,
  submitted,
} from './declaration.features';
import type { ExcludePerson, SubmitDeclaration } from './declaration.commands';
import { declarationDecider } from './declaration.decide';
import type { BusinessItem, DeclarationForm } from './declaration.events';

const submit = (form: DeclarationForm, day = '2017-09-04'): SubmitDeclaration => ({
  type: 'SubmitDeclaration',
  form,
  occurredAt: at(day),
});
const submitItem = (change: Partial<BusinessItem>): SubmitDeclaration => submit(formOf({ ...sandShares, ...change }));

describe('asking for a declaration', () => {
  it('is an act of the engine, once for each person', () => {
    given(declarationDecider).when(askZhang, engine).thenHappens(asked);
    given(declarationDecider).when(askZhang, office).thenRefused('EngineOnly');
    given(declarationDecider, asked, submitted(nilForm)).when(askZhang, engine).thenHappens();
  });

  it('follows the chains and the form of the plan', () => {
    given(declarationDecider)
      .when({ ...askZhang, chain: 'unheard' }, engine)
      .thenRefused('DeclarationNotOfThisPlan');
    given(declarationDecider)
      .when({ ...askZhang, formVersion: 2 }, engine)
      .thenRefused('DeclarationNotOfThisPlan');
  });

  it('leaves a person out for a reason and on evidence, by the office only [R-022]', () => {
    const exclude: ExcludePerson = { type: 'ExcludePerson', reason: '已调离本市', evidence: '调令' };
    const excluded = {
      type: 'PersonExcluded',
      schema: 1,
      payload: { reason: '已调离本市', evidence: '调令' },
    } as const;
    given(declarationDecider, asked).when(exclude, office).thenHappens(excluded);
    given(declarationDecider, asked).when(exclude, declarant).thenRefused('Forbidden');
    given(declarationDecider, asked)
      .when({ ...exclude, reason: '' }, office)
      .thenRefused('ReasonMissing');
    given(declarationDecider, asked)
      .when({ ...exclude, evidence: '' }, office)
      .thenRefused('ExclusionEvidenceMissing');
    given(declarationDecider, asked, excluded).when(submit(nilForm), declarant).thenRefused('PersonIsExcluded');
    given(declarationDecider).when(exclude, office).thenRefused('DeclarationNotAsked');
  });
});

describe('submitting a declaration', () => {
  it('is done by the person himself, also when he has nothing to declare', () => {
    given(declarationDecider, asked).when(submit(nilForm), declarant).thenHappens(submitted(nilForm));
    given(declarationDecider, asked)
      .when(submit(formOf(sandShares)), declarant)
      .thenHappens(submitted(formOf(sandShares)));
    given(declarationDecider).when(submit(nilForm), declarant).thenRefused('DeclarationNotAsked');
  });

  it('is the declarant’s own act, from paper too: whoever enters it acts as him and not as himself', () => {
    const late = submit(nilForm, '2017-08-28');
    given(declarationDecider, asked)
      .when(late, { ...declarant, entered: true })
      .thenHappens(submitted(nilForm, '2017-08-28'));
    for (const clerk of [acting(coordinator, ['coordinator']), acting(officer, ['commissionOffice'])])
      given(declarationDecider, asked).when(late, clerk).thenRefused('DeclarationNotYours');
    given(declarationDecider, asked)
      .when(late, acting(secretary, ['unitHead']))
      .thenRefused('DeclarationNotYours');
  });

  it('happens when it is signed: not in the future, and after the leniency window too', () => {
    given(declarationDecider, asked).when(submit(nilForm, '2017-09-05'), declarant).thenRefused('FactInFuture');
    const october = { ...declarant, now: at('2017-10-20') };
    given(declarationDecider, asked)
      .when(submit(nilForm, '2017-10-20'), october)
      .thenHappens(submitted(nilForm, '2017-10-20'));
  });

  it('uses the form that was asked for, with items or nil but not both and not neither', () => {
    const refused = (form: DeclarationForm, code: string): void =>
      given(declarationDecider, asked).when(submit(form), declarant).thenRefused(code);
    refused({ ...nilForm, formVersion: 2 }, 'FormVersionNotAsked');
    refused({ ...formOf(sandShares), nil: true }, 'NilDeclarationHasItems');
    refused({ ...nilForm, nil: false }, 'DeclarationEmpty');
    refused(formOf(sandShares, sandShares), 'DeclarationItemKeyUnusable');
    refused(formOf({ ...sandShares, key: 'a/b' }), 'DeclarationItemKeyUnusable');
  });

  it.each<[string, Partial<BusinessItem>, string]>([
    ['a sector that the plan does not list', { sector: 'toys' }, 'SectorUnknown'],
    ['no content', { content: ' ' }, 'DeclarationTextMissing'],
    ['an amount below zero', { amountFen: -1 }, 'AmountNotWholeFen'],
    ['a fraction of a fen', { profitFen: 0.5 }, 'AmountNotWholeFen'],
    ['a month that does not exist', { fromMonth: '2015-13' }, 'DeclarationMonthsOutOfOrder'],
    ['an end before its beginning', { fromMonth: '2016-01', toMonth: '2015-12' }, 'DeclarationMonthsOutOfOrder'],
    ['a beginning after the form', { fromMonth: '2017-10', toMonth: '2017-11' }, 'DeclarationMonthsOutOfOrder'],
    [
      'a relation that the plan does not list',
      { who: { kind: 'relative', name: '李某', relation: 'cousin' } },
      'RelationUnknown',
    ],
    [
      'a relative without a name',
      { who: { kind: 'relative', name: '', relation: 'spouse' } },
      'DeclarationTextMissing',
    ],
    [
      'an agreed date before the form',
      { withdrawal: { state: 'agreed', on: localDate('2017-09-03') } },
      'AgreedDateTooEarly',
    ],
    [
      'a withdrawal after the form',
      { withdrawal: { state: 'withdrawn', on: localDate('2017-09-05'), proof: '协议' } },
      'WithdrawnDateTooLate',
    ],
    [
      'a withdrawal without proof',
      { withdrawal: { state: 'withdrawn', on: localDate('2017-09-01'), proof: '' } },
      'DeclarationTextMissing',
    ],
  ])('refuses an item with %s', (_, change, code) => {
    given(declarationDecider, asked).when(submitItem(change), declarant).thenRefused(code, { item: 'i1' });
  });

  it('takes an item that is agreed for today, withdrawn today, or still open', () => {
    const today = localDate('2017-09-04');
    for (const withdrawal of [
      { state: 'agreed', on: today },
      { state: 'withdrawn', on: today, proof: '协议' },
      { state: 'open' },
    ] as const) {
      const { decision } = given(declarationDecider, asked).when(submitItem({ withdrawal }), declarant);
      expect(decision.accepted).toBe(true);
    }
  });

  it('names relatives only where a leading cadre declares [R-023]', () => {
    const forSpouse = submitItem({ who: { kind: 'relative', name: '李某', relation: 'spouse' } });
    given(declarationDecider, asked).when(forSpouse, declarant).thenHappens(submitted(forSpouse.form));
    given(declarationDecider, askedOrdinary).when(forSpouse, declarant).thenRefused('RelativesNotDeclared');
  });

  it('is amended until it is dispatched or put on file, and starts the signature again', () => {
    const amended = submit(formOf(sandShares));
    for (const before of [
      [asked, submitted(nilForm)],
      [asked, submitted(nilForm), signed],
    ]) {
      const { decision, state } = given(declarationDecider, ...before).when(amended, declarant);
      expect(decision.accepted).toBe(true);
      expect(state).toMatchObject({ status: 'submitted', revision: 2, previousForm: nilForm });
      expect(state).not.toHaveProperty('signedAt');
    }
    const sent = { type: 'DeclarationDispatched', schema: 1, payload: { to: 'city office' } } as const;
    given(declarationDecider, asked, submitted(nilForm), signed, sent)
      .when(amended, declarant)
      .thenRefused('DeclarationAlreadyFiled');
  });

  it('says nothing new when the same form comes again, unless it was returned', () => {
    given(declarationDecider, asked, submitted(nilForm)).when(submit(nilForm), declarant).thenHappens();
    given(declarationDecider, asked, submitted(nilForm), returned)
      .when(submit(nilForm), declarant)
      .thenHappens(submitted(nilForm));
  });
});
