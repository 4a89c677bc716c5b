import { ledgerId, personId } from '@taizhang/domain';
import { sentDraftOf } from './sent-draft';

const signedIn = { ledger: ledgerId('l1'), personId: personId('p1') };
type Asked = Parameters<typeof sentDraftOf>[0];
const asked = (draft: string | undefined, rest: Partial<Asked> = {}): Asked =>
  ({
    headers: { 'idempotency-key': 'k1', ...(draft !== undefined && { 'x-taizhang-draft': draft }) },
    params: { ledger: 'l1' },
    signedIn,
    ...rest,
  }) as Asked;

describe('the draft that an act is sent from', () => {
  it('is the one of whoever sends it, with the key under which the act is stored', () =>
    expect(sentDraftOf(asked('case~x1/decide'))).toEqual({
      ...{ ledger: 'l1', stream: 'case/x1', act: 'decide', writer: 'p1', sentAs: 'p1/k1' },
    }));

  it('is none where none is named, where the name is none, and for whoever is of another ledger', () => {
    for (const header of [undefined, '', 'case~x1', 'case~x1/', 'case~x1/de cide', 'case~x1/a/b'])
      expect(sentDraftOf(asked(header))).toBeUndefined();
    expect(sentDraftOf(asked('case~x1/decide', { params: { ledger: 'l2' } }))).toBeUndefined();
    expect(sentDraftOf({ headers: asked('case~x1/decide').headers, params: { ledger: 'l1' } })).toBeUndefined();
  });
});
