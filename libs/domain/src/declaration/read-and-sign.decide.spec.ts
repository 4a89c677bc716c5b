import { given } from '@taizhang/testing/given-when-then';
import {
  acting,
  asked,
  formOf,
  nilForm,
  officer,
  reader,
  returned,
  sandShares,
  secretary,
  signed,
  submitted,
  superior,
  zhang,
} from './declaration.features';
import type { RecuseSigner, ReturnDeclaration, SignDeclaration } from './declaration.commands';
import { declarationDecider } from './declaration.decide';
import { nextSigner } from './next-signer';

const sign: SignDeclaration = { type: 'SignDeclaration', revision: 1 };
const giveBack: ReturnDeclaration = { type: 'ReturnDeclaration', section: 'withdrawal', reason: '缺日期' };
const recuse: RecuseSigner = { type: 'RecuseSigner', reason: '与申报人有亲属关系' };
const upper = acting(superior, ['superiorSecretary']);
const recused = {
  type: 'SignerRecused',
  schema: 1,
  payload: { signer: secretary, role: 'partySecretary', reason: recuse.reason },
} as const;
const waiting = given(declarationDecider, asked, submitted(nilForm));

describe('reading and signing', () => {
  it('is done by the first on the chain, and by nobody further down it', () => {
    waiting.when(sign, reader).thenHappens(signed);
    waiting.when(sign, upper).thenRefused('NotNextSigner', { role: 'partySecretary' });
    waiting.when(sign, acting(officer, ['commissionOffice'])).thenRefused('NotNextSigner');
  });

  it('is never done on his own paper: it goes to the next on the chain [R-028]', () => {
    const own = { ...asked, payload: { ...asked.payload, personId: secretary } };
    const secretarysPaper = given(declarationDecider, own, submitted(nilForm));
    secretarysPaper.when(sign, reader).thenRefused('SignerIsSubject');
    secretarysPaper
      .when(sign, upper)
      .thenHappens({ ...signed, payload: { signer: superior, role: 'superiorSecretary' } });
  });

  it('is for what was read: a form that was submitted again meanwhile is refused', () => {
    const changed = given(declarationDecider, asked, submitted(nilForm), submitted(formOf(sandShares)));
    changed.when(sign, reader).thenRefused('DeclarationChanged', { read: 1, current: 2 });
    changed.when({ ...sign, revision: 2 }, reader).thenHappens(signed);
  });

  it('waits for a submission and happens once', () => {
    given(declarationDecider, asked).when(sign, reader).thenRefused('DeclarationNotSubmitted');
    given(declarationDecider, asked, submitted(nilForm), signed).when(sign, reader).thenHappens();
    given(declarationDecider, asked, submitted(nilForm), signed)
      .when(sign, upper)
      .thenRefused('DeclarationAlreadySigned');
  });

  it('returns a paper naming the section and the reason', () => {
    waiting.when(giveBack, reader).thenHappens(returned);
    waiting.when({ ...giveBack, section: 'shoe size' }, reader).thenRefused('FormSectionUnknown');
    waiting.when({ ...giveBack, reason: '' }, reader).thenRefused('ReasonMissing');
    waiting.when(giveBack, upper).thenRefused('NotNextSigner');
    given(declarationDecider, asked, submitted(nilForm), returned)
      .when(sign, reader)
      .thenRefused('DeclarationReturnedToDeclarant');
  });

  it('goes to the next eligible signer when one steps aside', () => {
    waiting.when(recuse, reader).thenHappens(recused);
    const steppedAside = given(declarationDecider, asked, submitted(nilForm), recused);
    steppedAside.when(sign, reader).thenRefused('NotNextSigner', { role: 'superiorSecretary' });
    steppedAside.when(sign, upper).thenHappens({ ...signed, payload: { signer: superior, role: 'superiorSecretary' } });
    steppedAside.when(recuse, reader).thenHappens();
  });

  it('does not let the last signer step aside, nor a paper lie with nobody', () => {
    const last = given(declarationDecider, asked, submitted(nilForm), recused);
    last.when(recuse, upper).thenRefused('NoEligibleSigner');
    waiting.when(sign, { ...reader, candidates: [] }).thenRefused('NoEligibleSigner');
  });

  it('follows the order of the roles, and of one role the nearest', () => {
    const candidates = [
      { role: 'unitDeputy', personId: superior },
      { role: 'unitHead', personId: zhang },
      { role: 'unitHead', personId: secretary },
    ] as const;
    const roles = ['unitHead', 'unitDeputy'] as const;
    expect(nextSigner(roles, candidates, undefined, [])).toEqual({ role: 'unitHead', personId: zhang });
    expect(nextSigner(roles, candidates, zhang, [])).toEqual({ role: 'unitHead', personId: secretary });
    expect(nextSigner(roles, candidates, zhang, [secretary])).toEqual({ role: 'unitDeputy', personId: superior });
    expect(nextSigner(roles, candidates, zhang, [secretary, superior])).toBeUndefined();
  });
});
