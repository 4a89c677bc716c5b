import { instant, ledgerId, noReturn, streamName, type ReturnState } from '@taizhang/domain';
import { returnCode, signedVersions, type SignedVersion } from './return-code';

const ledger = ledgerId('drill-1');
const stream = streamName('return', 'c-2017', 'u-1', 'summaryTable', 'once');
const signedAt = instant('2017-09-14T07:55:00.000Z');
const cells = [
  { row: 'handedIn', column: 'section', value: 21 },
  { row: 'handedIn', column: 'other', value: 0 },
];
const signed: SignedVersion = { version: 1, zero: false, cells, signedAt };
const code = returnCode(ledger, stream, signed);

describe('the code on the sheet of a return', () => {
  it('stands for everything that was signed: one figure, version, day, unit or ledger changed is another code', () => {
    const others = [
      returnCode(ledger, stream, { ...signed, cells: [{ ...cells[0]!, value: 22 }, cells[1]!] }),
      returnCode(ledger, stream, { ...signed, cells: cells.slice(0, 1) }),
      returnCode(ledger, stream, { ...signed, version: 2 }),
      returnCode(ledger, stream, { ...signed, signedAt: instant('2017-09-14T07:56:00.000Z') }),
      returnCode(ledger, streamName('return', 'c-2017', 'u-2', 'summaryTable', 'once'), signed),
      returnCode(ledgerId('drill-2'), stream, signed),
    ];
    expect(new Set([code, ...others]).size).toBe(7);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('does not depend on the order in which the cells were typed', () => {
    expect(returnCode(ledger, stream, { ...signed, cells: [...cells].reverse() })).toBe(code);
  });

  it('is there for each version that was signed, amended or not, and for none that was not [R-081]', () => {
    const old = { ...signed, reason: '更正', sentBack: false, at: signedAt };
    const { signedAt: _, ...unsigned } = old;
    const state: ReturnState = { ...noReturn, version: 3, cells, superseded: [old, { ...unsigned, version: 2 }] };
    expect(signedVersions(state).map(({ version }) => version)).toEqual([1]);
    expect(signedVersions({ ...state, signed: { at: signedAt } }).map(({ version }) => version)).toEqual([1, 3]);
    expect(returnCode(ledger, stream, signedVersions(state)[0]!)).toBe(code);
  });
});
