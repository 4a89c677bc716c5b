import { declarationKey, escalationKey, streamOfSubject, subjectIdOf, wireIdOf, withdrawalKey } from './wire-ids';

describe('ids on the wire', () => {
  it('name a declaration by campaign and person', () => {
    expect(declarationKey('c-1~p-2')).toEqual({ campaignId: 'c-1', personId: 'p-2' });
  });

  it('name a withdrawal by its item as well', () => {
    expect(withdrawalKey('c-1~p-2~i1')).toEqual({ campaignId: 'c-1', personId: 'p-2', itemKey: 'i1' });
  });

  it('name an escalation by the last part of its stream', () => {
    expect(escalationKey('c-1~u-3.declare.1')).toEqual({ campaignId: 'c-1', escalation: 'u-3.declare.1' });
  });

  it.each(['', 'c-1', 'c-1~', 'c-1~p~i1', 'c/1~p'])('%j reads like a declaration that is not there', (id) => {
    expect(() => declarationKey(id)).toThrow('NotFound');
  });

  it('come from a stream and lead back to it', () => {
    const stream = 'withdrawal/c-1/p-2/i1';
    expect(wireIdOf(stream)).toBe('c-1~p-2~i1');
    expect(streamOfSubject(subjectIdOf(stream))).toBe(stream);
  });
});
