import { eventSentences, sentenceOf } from './event-sentences';
import type { EventWords } from './events/sentence.types';
import { label, same } from './label';

const words: EventWords = {
  subject: same('张某'),
  person: () => '沈某',
  unit: () => '监察室',
  duty: () => label('个人填报', 'Personal declaration'),
  phase: () => label('自查自纠', 'Self-inspection'),
  sector: () => label('涉砂', 'sand'),
  section: () => label('退出', 'withdrawal'),
  act: () => label('催办', 'chase'),
};

describe('the sentence of an event', () => {
  it('is in both languages and names people, never ids', () => {
    const payload = { signer: 'p-7', role: 'unitHead' };
    expect(sentenceOf({ type: 'DeclarationSigned', payload }, words)).toEqual({
      zh: '沈某（单位负责人）阅签张某的报告',
      en: '沈某 (head of the unit) reads and signs the declaration of 张某',
    });
  });

  it('says of a nil declaration that it is nil', () => {
    const payload = { form: { formVersion: 1, nil: true, items: [] } };
    expect(sentenceOf({ type: 'DeclarationSubmitted', payload }, words).zh).toBe('张某提交申报：无此情况');
  });

  it('is there for every type, and for one that only a newer version knows', () => {
    expect(Object.keys(eventSentences).length).toBeGreaterThan(55);
    expect(sentenceOf({ type: 'SomethingNew', payload: {} }, words).en).toBe('an entry of a newer version');
  });
});
