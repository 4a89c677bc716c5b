import type { BusinessItem, DeclarationForm } from '../../api/shapes';
import { plainTenThousandYuan } from './amounts';
import {
  declaredItems,
  draftOf,
  emptyDraft,
  formOf,
  readDraft,
  withAnswer,
  withItem,
  withNewItem,
  withoutItem,
} from './form-draft';

const sand: BusinessItem = {
  key: 'i1',
  who: { kind: 'self' },
  sector: 'sand',
  manner: 'shares',
  fromMonth: '2015-03',
  toMonth: '2017-08',
  content: '入股采砂场',
  amountFen: 12_000_000,
  profitFen: 1_500_005,
  withdrawal: { state: 'agreed', on: '2017-09-25' },
};
const son: BusinessItem = {
  ...sand,
  key: 'i2',
  who: { kind: 'relative', name: '张小某', relation: 'child' },
  withdrawal: { state: 'withdrawn', on: '2017-09-01', proof: '转让协议' },
};
const form: DeclarationForm = { formVersion: 2, nil: false, items: [sand, son] };

describe('a draft', () => {
  it('gives back the filed form to the fen when nothing was changed', () => {
    expect(formOf(draftOf(form, 1, 2))).toEqual(form);
  });

  it('survives being kept on the server', () => {
    const draft = draftOf(form, 1, 2);
    expect(readDraft(JSON.parse(JSON.stringify(draft)), 2)).toEqual(draft);
  });

  it('is not restored from what cannot be a draft', () => {
    expect(readDraft(null, 2)).toBeUndefined();
    expect(readDraft({ items: 'none' }, 2)).toBeUndefined();
  });

  it('moves to the instructions of the version that is asked for now', () => {
    expect(readDraft({ ...draftOf(form, 1, 2) }, 3)?.formVersion).toBe(3);
  });

  it('declares nil when both questions are answered with no', () => {
    const draft = withAnswer(withAnswer(emptyDraft(0, 2), 'self', 'no'), 'relative', 'no');
    expect(formOf(draft)).toEqual({ formVersion: 2, nil: true, items: [] });
  });

  it('keeps what was typed when the answer turns to no, and files none of it', () => {
    const draft = withAnswer(draftOf(form, 1, 2), 'self', 'no');
    expect(draft.items).toHaveLength(2);
    expect(formOf(draft).items.map(({ key }) => key)).toEqual(['i2']);
  });

  it('brings the first item with the answer yes, and no second one when asked again', () => {
    const once = withAnswer(emptyDraft(0, 2), 'self', 'yes');
    expect(withAnswer(withAnswer(once, 'self', 'no'), 'self', 'yes').items).toHaveLength(1);
  });

  it.each(['i1', 'i2'])('never gives the key %s of a removed item to another one', (key) => {
    const draft = withNewItem(withoutItem(draftOf(form, 1, 2), key), 'self');
    expect(draft.items.at(-1)?.key).toBe('i3');
  });

  it('reads the amount as typed, in units of ten thousand yuan', () => {
    const [item] = declaredItems(draftOf(form, 1, 2));
    const draft = withItem(draftOf(form, 1, 2), { ...item!, amount: '0.1', profit: '0.2' });
    expect(formOf(draft).items[0]).toMatchObject({ amountFen: 100_000, profitFen: 200_000 });
  });
});

describe('an amount in a field', () => {
  it.each([
    [12_000_000, '12.00'],
    [1_500_005, '1.500005'],
    [0, '0.00'],
    [1, '0.000001'],
  ])('writes %s fen as %s', (fen, written) => {
    expect(plainTenThousandYuan(fen)).toBe(written);
  });
});
