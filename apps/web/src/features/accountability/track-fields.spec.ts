import { actFrom, fieldSpecs } from './track-fields';

const names = (act: Parameters<typeof fieldSpecs>[0]): string[] =>
  fieldSpecs(act, '2017-11-08').map(({ name }) => name);

describe('what an act on a track asks for', () => {
  it('is reason and authority for a waiver, and no waiver without them', () => {
    expect(names('waive')).toEqual(['reason', 'authority']);
    expect(fieldSpecs('waive', '2017-11-08').every(({ required }) => required)).toBe(true);
  });

  it('does not let a fact lie ahead', () => {
    expect(fieldSpecs('evidence', '2017-11-08')[0]).toMatchObject({ name: 'occurredOn', to: '2017-11-08' });
  });

  it('is nothing for a signature', () => expect(names('signRung')).toEqual([]));
});

describe('a conclusion as it is sent', () => {
  const sent = (outcome: string, also = '') =>
    actFrom('conclude', { outcome, also, reason: '履责不力', document: '7号' });

  it('imposes nothing where no fault is found', () => {
    expect(sent('noFault')).toEqual({ act: 'conclude', body: { measures: [], reason: '履责不力', document: '7号' } });
  });

  it('imposes one measure or two, each once', () => {
    expect(sent('circular', 'admonition')).toMatchObject({ body: { measures: ['circular', 'admonition'] } });
    expect(sent('circular', 'circular')).toMatchObject({ body: { measures: ['circular'] } });
  });
});
