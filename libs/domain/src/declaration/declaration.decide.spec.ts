import { checkDecider, given, storedEvent } from '@taizhang/testing/given-when-then';
import {
  acting,
  asked,
  askedOrdinary,
  askZhang,
  at,
  bureau,
  campaign,
  candidates,
  declarant,
  engine,
  formOf,
  nilForm,
  office,
  officer,
  plan,
  reader,
  returned,
  sandShares,
  secretary,
  signed,
  submitted,
  superior,
  unitHead,
  zhang,
} from './declaration.features';
import { declarationAgenda, type DeclarationSlice } from './declaration.agenda';
import type { DeclarationCommand, VerifyDeclaration } from './declaration.commands';
import { declarationDecider } from './declaration.decide';
import type { DeclarationEvent } from './declaration.events';
import { declarationStream } from './declaration.stream';
import { declarationTouches } from './declaration.wakes';

const dispatched = { type: 'DeclarationDispatched', schema: 1, payload: { to: 'city office' } } as const;
const retained = { type: 'DeclarationRetained', schema: 1, payload: { by: 'bureau office' } } as const;
const difference = { item: 'i1', field: 'amount', declared: '12.00', found: '20.00' } as const;
const verifyAs = (result: 'true' | 'different', ...differences: (typeof difference)[]): VerifyDeclaration => ({
  type: 'VerifyDeclaration',
  result,
  differences,
});
const verified = { type: 'DeclarationVerified', schema: 1, payload: { result: 'true', differences: [] } } as const;

describe('dispatch and keeping on file', () => {
  const dispatch = { type: 'DispatchDeclaration' } as const;
  const retain = { type: 'RetainDeclaration' } as const;
  const ofLeader = given(declarationDecider, asked, submitted(nilForm), signed);
  const ofClerk = given(declarationDecider, askedOrdinary, submitted(nilForm), signed);

  it('sends the declarations of the dispatch category and keeps all others [R-029]', () => {
    ofLeader.when(dispatch, office).thenHappens(dispatched);
    ofLeader.when(retain, office).thenRefused('DeclarationIsToBeDispatched');
    ofClerk.when(retain, office).thenHappens(retained);
    ofClerk.when(dispatch, office).thenRefused('DeclarationIsKeptOnFile');
  });

  it('is done by the office, and only with what is signed', () => {
    ofLeader.when(dispatch, reader).thenRefused('Forbidden');
    ofClerk.when(retain, declarant).thenRefused('Forbidden');
    given(declarationDecider, asked, submitted(nilForm)).when(dispatch, office).thenRefused('DeclarationNotSigned');
    given(declarationDecider, asked).when(dispatch, office).thenRefused('DeclarationNotSubmitted');
  });
});

describe('verification', () => {
  const filed = given(declarationDecider, asked, submitted(formOf(sandShares)));

  it('covers every declaration from its submission on, by the office or the unit head [R-036]', () => {
    filed.when(verifyAs('true'), office).thenHappens(verified);
    filed.when(verifyAs('true'), acting(unitHead, ['unitHead'])).thenHappens(verified);
    filed.when(verifyAs('true'), reader).thenRefused('Forbidden');
    given(declarationDecider, asked).when(verifyAs('true'), office).thenRefused('DeclarationNotSubmitted');
  });

  it('is never done by the subject himself', () => {
    filed.when(verifyAs('true'), acting(zhang, ['unitHead'])).thenRefused('VerifierIsSubject');
  });

  it('lists the differences when the result is different, and none when it is true', () => {
    filed.when(verifyAs('different'), office).thenRefused('DifferencesMissing');
    filed.when(verifyAs('true', difference), office).thenRefused('DifferencesContradictResult');
    filed
      .when(verifyAs('different', difference), office)
      .thenHappens({ ...verified, payload: { result: 'different', differences: [difference] } });
  });

  it('is done anew for a form that was submitted again', () => {
    const { state } = given(declarationDecider, asked, submitted(nilForm), verified, submitted(formOf(sandShares)));
    expect(state).not.toHaveProperty('verified');
  });
});

describe('what a declaration owes', () => {
  const due = { dueAt: at('2017-09-11'), provisional: false };
  const slice: DeclarationSlice = { plan, candidates, due: { declare: due, sign: due, dispatch: due } };
  const owes = (...events: DeclarationEvent[]): string[] =>
    declarationAgenda(given(declarationDecider, ...events).state, slice).map(
      ({ key, owner, dueAt }) => `${key} ${owner?.personId ?? owner?.role}${dueAt === null ? '' : ' by a date'}`,
    );

  it('is one step at a time, by the one whose turn it is', () => {
    expect(owes(asked)).toEqual(['declare:1 p-zhang by a date']);
    expect(owes(asked, submitted(nilForm))).toEqual(['sign:1 p-secretary by a date', 'verify:1 p-head']);
    expect(owes(asked, submitted(nilForm), returned)).toEqual(['declare:2 p-zhang by a date']);
    expect(owes(asked, submitted(nilForm), signed, verified)).toEqual(['dispatch:1 commissionOffice by a date']);
    expect(owes(askedOrdinary, submitted(nilForm), signed, verified)).toEqual(['retain:1 commissionOffice']);
    expect(owes(asked, submitted(nilForm), signed, verified, dispatched)).toEqual([]);
  });

  it('is nothing for one who is excluded or was not asked', () => {
    const excluded = { type: 'PersonExcluded', schema: 1, payload: { reason: '已故', evidence: '证明' } } as const;
    expect(owes(asked, excluded)).toEqual([]);
    expect(owes()).toEqual([]);
  });

  it('is verified by the office when the unit head is the subject', () => {
    const heads = { ...asked, payload: { ...asked.payload, personId: unitHead } };
    expect(owes(heads, submitted(nilForm), signed, dispatched)).toEqual(['verify:1 commissionOffice']);
  });
});

describe('what an event of a declaration touches', () => {
  const touches = (event: DeclarationEvent) =>
    declarationTouches({ ...storedEvent(event, 0), stream: declarationStream(campaign, zhang) });

  it('is the unit that waits for it, known from the asking or through the declaration', () => {
    expect(touches(asked)).toEqual({
      streams: [`participation/${campaign}/${bureau}`],
      prefixes: [`escalation/${campaign}/${bureau}.`],
    });
    for (const event of [submitted(nilForm), signed, returned, retained, verified])
      expect(touches(event)).toEqual({
        streams: [],
        prefixes: [],
        unitOf: [{ campaignId: campaign, personId: zhang }],
      });
  });

  it('is the campaign too when a declaration is dispatched', () => {
    expect(touches(dispatched)).toMatchObject({ streams: [`campaign/${campaign}`] });
  });
});

describe('any story of a declaration', () => {
  const submit = (form: typeof nilForm) => ({ type: 'SubmitDeclaration', form, occurredAt: at('2017-09-04') }) as const;
  const commands: DeclarationCommand[] = [
    askZhang,
    askZhang,
    submit(nilForm),
    submit(formOf(sandShares)),
    { type: 'SignDeclaration', revision: 1 },
    { type: 'SignDeclaration', revision: 2 },
    { type: 'ReturnDeclaration', section: 'self', reason: '不清' },
    { type: 'RecuseSigner', reason: '亲属' },
    { type: 'DispatchDeclaration' },
    { type: 'RetainDeclaration' },
    verifyAs('true'),
    verifyAs('different', difference),
    { type: 'ExcludePerson', reason: '调离', evidence: '调令' },
  ];
  const keptHere = {
    ...plan,
    declaration: { ...plan.declaration, dispatch: { ...plan.declaration.dispatch, category: 'other' as const } },
  };
  checkDecider(declarationDecider, {
    commands,
    contexts: [
      engine,
      declarant,
      office,
      reader,
      acting(superior, ['superiorSecretary']),
      acting(officer, ['commissionOffice'], { plan: keptHere }),
      acting(secretary, ['commissionOffice', 'coordinator'], { entered: true }),
    ],
    steps: 40,
    reaches: [
      'DeclarationAsked',
      'PersonExcluded',
      'DeclarationSubmitted',
      'DeclarationSigned',
      'DeclarationReturned',
      'SignerRecused',
      'DeclarationDispatched',
      'DeclarationRetained',
      'DeclarationVerified',
    ],
  });
});
