import { campaignId, bulletinId, bulletinStream, instant, ledgerId, noBulletin } from '@taizhang/domain';
import { sheetCode } from '@taizhang/persistence';
import { bulletinDigest, typedCode } from './bulletin-code';

const ledger = ledgerId('drill-1');
const stream = bulletinStream(campaignId('c-2017'), bulletinId('b-1'));
const minute = instant('2017-09-14T07:55:00.000Z');
const state = {
  ...noBulletin,
  kind: 'progress' as const,
  title: '第 3 期',
  text: '进展',
  point: { asOf: minute, knownOn: minute, position: 900 },
  figures: [{ key: 'declare', label: { zh: '申报', en: 'Declare' }, value: 120, of: 156, unit: 'persons' as const }],
};
const digest = bulletinDigest(ledger, stream, state, '专项办〔2017〕3号');

describe('the code in the check strip of a bulletin', () => {
  it('stands for everything on the sheet: one figure, word, minute or number changed is another code', () => {
    const others = [
      bulletinDigest(
        ledger,
        stream,
        { ...state, figures: [{ ...state.figures[0]!, value: 121 }] },
        '专项办〔2017〕3号',
      ),
      bulletinDigest(ledger, stream, { ...state, text: '进展。' }, '专项办〔2017〕3号'),
      bulletinDigest(ledger, stream, { ...state, point: { ...state.point, position: 901 } }, '专项办〔2017〕3号'),
      bulletinDigest(ledger, stream, state, '专项办〔2017〕4号'),
      bulletinDigest(ledgerId('drill-2'), stream, state, '专项办〔2017〕3号'),
    ].map(sheetCode);
    expect(new Set([sheetCode(digest), ...others]).size).toBe(6);
    expect(sheetCode(digest)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is known however it is typed', () => {
    const code = sheetCode(digest);
    expect(typedCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
    expect(typedCode('OIL0-1234-5678-9abc')).toBe('0110-1234-5678-9ABC');
    expect(typedCode('')).toBe('');
  });
});
