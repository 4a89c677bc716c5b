import { fileId, instantAt, localDate, personId, unitId, type OnBehalf } from '../index';
import { entryRefusal, factsAfterPaper, type EntryFacts } from './entry-rule';

const [wen, zhang] = [personId('p-wen'), personId('p-zhang')];
const scan = fileId(`sha256:${'a'.repeat(64)}`);
const sheet: OnBehalf = { of: { kind: 'person', personId: zhang }, medium: 'paper', on: localDate('2017-09-04'), scan };
const facts: EntryFacts = {
  now: instantAt(localDate('2017-09-05'), '10:00'),
  entererId: wen,
  roles: ['coordinator'],
  signature: true,
  subjects: [],
  isScanKept: true,
};
const { scan: _, ...unscanned } = sheet;
const codeOf = (mark: OnBehalf, over: Partial<EntryFacts> = {}): string | undefined =>
  entryRefusal(mark, { ...facts, ...over })?.rejection.code;

describe('an entry on behalf (R-028)', () => {
  it.each([['coordinator' as const], ['commissionOffice' as const]])('is taken from the %s of the unit', (role) => {
    expect(codeOf(sheet, { roles: [role] })).toBeUndefined();
  });

  it('is not taken from anybody else, whatever he oversees', () => {
    expect(codeOf(sheet, { roles: ['unitHead', 'disciplineGroup'] })).toBe('EntryNotYours');
    expect(codeOf(sheet, { roles: [] })).toBe('EntryNotYours');
  });

  it('is never for oneself', () => {
    expect(codeOf(sheet, { entererId: zhang })).toBe('EntryForOneself');
  });

  it('is never the approval of the matter of whoever enters it', () => {
    expect(codeOf(sheet, { subjects: [wen] })).toBe('EntryOfOwnApproval');
  });

  it('of a signature names who signed, is from paper, and brings the scan', () => {
    expect(codeOf({ ...sheet, of: { kind: 'unit', unitId: unitId('u-1') } })).toBe('EntrySignerMissing');
    expect(codeOf({ ...sheet, medium: 'phone' })).toBe('EntryScanMissing');
    expect(codeOf(unscanned)).toBe('EntryScanMissing');
    expect(codeOf(sheet, { isScanKept: false })).toBe('FileNotOfMatter');
  });

  it('of a fact may come by telephone and without a scan', () => {
    expect(codeOf({ ...unscanned, medium: 'phone' }, { signature: false })).toBeUndefined();
  });

  it('carries no day that lies ahead, and no fact after its day', () => {
    expect(codeOf({ ...sheet, on: localDate('2017-09-06') })).toBe('EntryDateAhead');
    const fact = (day: string) => [
      { type: 'X', schema: 1, payload: {}, occurredAt: instantAt(localDate(day), '09:00') },
    ];
    expect(factsAfterPaper(sheet, fact('2017-09-04'))).toBeUndefined();
    expect(factsAfterPaper(sheet, fact('2017-09-05'))?.rejection.code).toBe('EntryFactAfterPaper');
  });
});
