import { EventStoreError } from '@taizhang/persistence';
import { languageOf } from './accept-language';
import { problemDocument } from './problem-document';
import { refusalOf } from './problem.filter';
import { Refusal } from './refusal';

describe('a problem document', () => {
  it('speaks the language of the reader', () => {
    const refusal = new Refusal('NotFound');
    expect(problemDocument(refusal, 'zh', 'r-1')).toMatchObject({
      title: '找不到所指的对象',
      status: 404,
      instance: 'r-1',
    });
    expect(problemDocument(refusal, 'en', 'r-1').remedy).toContain('Check the address');
  });

  it('says what to do next in its detail', () => {
    const document = problemDocument(new Refusal('TooManyRequests'), 'en', 'r-2');
    expect(document.detail).toBe(`${document.title}. ${document.remedy}`);
  });

  it('says no machine word: roles, conflicts and where a matter stands are words of the reader', () => {
    const conflict = new Refusal('CaseStaffConflict', { personId: 'p-1', conflict: 'sameUnit' });
    expect(problemDocument(conflict, 'zh', 'r-4').title).toContain('与被审查人同一单位');
    const needed = new Refusal('Forbidden', { needed: 'caseSupervisor, leader' });
    expect(problemDocument(needed, 'zh', 'r-5').title).toContain('案件监督管理、领导小组组长');
    const stands = new Refusal('AppealStandsElsewhere', { status: 'served' });
    expect(problemDocument(stands, 'en', 'r-6').title).toContain('told');
  });

  it('keeps the code as its identity', () => {
    expect(problemDocument(new Refusal('NotSignedIn'), 'zh', 'r-3')).toMatchObject({
      code: 'NotSignedIn',
      type: 'urn:taizhang:problem:NotSignedIn',
    });
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['zh-CN', 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['en;q=0.5,zh;q=0.8', 'zh'],
    ['fr-FR', 'zh'],
  ])('%s is answered in %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('what was thrown', () => {
  it('is no refusal when its code is registered nowhere', () => {
    expect(refusalOf(new Refusal('NeverHeardOf'))).toBeUndefined();
  });

  it.each([
    ['AppendQueueFull', 'QueueFull'],
    ['AppendUnresolved', 'AppendUnresolved'],
    ['LedgerInUse', 'LedgerInUse'],
  ] as const)('is no bug when the log says %s: it is answered 503', (code, told) => {
    const refusal = refusalOf(new EventStoreError(code, 'for the log'));
    expect(refusal).toMatchObject({ code: told, details: {} });
    expect(problemDocument(refusal as Refusal, 'en', 'r-7').status).toBe(503);
  });

  it('is a bug when it is an ordinary error', () => {
    expect(refusalOf(new TypeError('x is undefined'))).toBeUndefined();
  });

  it('reads a status that a middleware set', () => {
    expect(refusalOf(Object.assign(new Error('too large'), { status: 413 }))?.code).toBe('PayloadTooLarge');
  });
});
