import { fillDraft, formOf, typedFrom } from './fill-draft';

const sheet = { return: 'c1~u1~t0~once', version: 2 };
const typed = { draft: { 'row\ncolumn': '3', 'row\nother': '' }, phone: '0731-0000000' };

describe('what is typed into a sheet', () => {
  it('is kept with its blanks, its telephone and its version, and comes back as it was', () => {
    expect(typedFrom(formOf(typed, sheet), sheet)).toEqual(typed);
    expect(fillDraft(sheet)).toEqual({ subject: 'return~c1~u1~t0~once', act: 'fill' });
  });

  it('does not come back into another version of the return, nor out of nothing', () => {
    expect(typedFrom(formOf(typed, sheet), { ...sheet, version: 3 })).toBeUndefined();
    expect(typedFrom(undefined, sheet)).toBeUndefined();
  });
});
