import { ledgerOfPath, returnPath } from './return-to';

describe('where a sign-in returns to', () => {
  it.each(['/', '/d/drill-1/inbox', '/d/drill-1/campaigns/c?asOf=2017-09-12'])('is %s as asked', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([undefined, '', 'inbox', '//elsewhere.test', '/\\elsewhere.test', 'https://elsewhere.test', '/a\nb'])(
    'is the first page for %j',
    (path) => {
      expect(returnPath(path)).toBe('/');
    },
  );
});

describe('the ledger of a page', () => {
  it('is named in its path', () => {
    expect(ledgerOfPath('/d/copy-1/analysis/history?subject=x')).toBe('copy-1');
    expect(ledgerOfPath('/drills')).toBeUndefined();
  });
});
