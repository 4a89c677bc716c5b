import type { DeclarationForm } from '../../api/shapes';
import { draftDifferences } from './draft-differences';
import { draftOf, withItem, withoutItem } from './form-draft';

const form: DeclarationForm = {
  formVersion: 1,
  nil: false,
  items: [
    {
      key: 'i1',
      who: { kind: 'self' },
      sector: 'sand',
      manner: 'shares',
      fromMonth: '2015-03',
      content: '采砂场',
      amountFen: 12_000_000,
      profitFen: 0,
      withdrawal: { state: 'open' },
    },
  ],
};
const filed = draftOf(form, 2, 1);

describe('a draft beside what others filed meanwhile', () => {
  it('differs in nothing when both say the same', () => {
    expect(draftDifferences(draftOf(form, 1, 1), filed)).toEqual([]);
  });

  it('differs field by field', () => {
    const mine = withItem(filed, { ...filed.items[0]!, amount: '13', sector: 'mine' });
    expect(draftDifferences(mine, filed).map(({ field }) => field)).toEqual(['sector', 'amount']);
  });

  it('takes the same amount written otherwise for the same', () => {
    expect(draftDifferences(withItem(filed, { ...filed.items[0]!, amount: '12' }), filed)).toEqual([]);
  });

  it('tells an item that only one of them has', () => {
    const [only] = draftDifferences(withoutItem(filed, 'i1'), filed);
    expect(only).toMatchObject({ item: 'i1', theirs: { sector: 'sand' } });
    expect(only).not.toHaveProperty('mine');
  });
});
