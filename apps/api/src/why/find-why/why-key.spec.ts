import { whyKeyOf } from './why-key';

describe('a why key', () => {
  it('names a duty of a unit', () => {
    expect(whyKeyOf('duty:participation/c/u:declare')).toEqual({
      kind: 'duty',
      stream: 'participation/c/u',
      duty: 'declare',
    });
  });
  it('names a rung by its level', () => {
    expect(whyKeyOf('rung:escalation/c/u.declare.1:2')).toMatchObject({ kind: 'rung', level: 2 });
  });
  it.each(['', 'rung:x:second', 'event:last', 'guess:x', 'duty:a:b:c'])(
    '%j reads like one that is not there',
    (key) => {
      expect(() => whyKeyOf(key)).toThrow('NotFound');
    },
  );
});
