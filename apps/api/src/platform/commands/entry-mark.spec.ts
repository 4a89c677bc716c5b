import { entryAsked, onBehalfOf } from './entry-mark';

const scan = `sha256:${'a'.repeat(64)}`;

describe('the mark of an entry on behalf, as a header', () => {
  it('names medium, day, whom it is for and the scan', () => {
    const asked = entryAsked(`medium=paper&on=2017-09-04&for=p.p-12&scan=${encodeURIComponent(scan)}`);
    expect(asked).toEqual({ medium: 'paper', on: '2017-09-04', of: { kind: 'person', personId: 'p-12' }, scan });
    expect(onBehalfOf(asked)).toEqual(asked);
  });

  it('is for whom the matter says where it names nobody', () => {
    const asked = entryAsked('medium=phone&on=2017-09-04');
    expect(onBehalfOf(asked, { kind: 'unit', unitId: 'u-1' as never })).toMatchObject({ of: { unitId: 'u-1' } });
    expect(() => onBehalfOf(asked)).toThrow('EntryRepresentedMissing');
  });

  it.each(['', 'medium=fax&on=2017-09-04', 'medium=paper', 'medium=paper&on=4 Sept', 'medium=paper&on=2017-09-04&x=1'])(
    'is refused where it cannot be read: "%s"',
    (header) => expect(() => entryAsked(header)).toThrow('EntryMarkUnreadable'),
  );

  it('is absent where the act is one’s own', () => {
    expect(onBehalfOf(entryAsked(undefined))).toBeUndefined();
  });
});
