import { eventId, instant, ledgerId, personId, streamName, type Stored } from '../kernel';
import { decideCorrection, type CorrectionContext } from './correction.decide';

const happened = instant('2017-09-25T07:00:00.000Z');
const fact: Stored = {
  type: 'WithdrawalReported',
  schema: 1,
  payload: { how: 'transfer', priceFen: 1, proof: '协议', filedWith: '专项办' },
  occurredAt: happened,
  ledger: ledgerId('l'),
  id: eventId('k#1'),
  stream: streamName('withdrawal', 'c', 'p', 'i1'),
  version: 2,
  position: 9,
  recordedAt: instant('2017-10-12T02:00:00.000Z'),
  committedAt: instant('2017-10-12T02:00:00.000Z'),
  effectiveAt: happened,
  actor: { kind: 'person', personId: personId('p') },
};
const office: CorrectionContext = {
  now: instant('2017-10-20T02:00:00.000Z'),
  actor: { kind: 'person', personId: personId('o') },
  roles: ['commissionOffice'],
  entry: fact,
  isVoid: false,
};
const earlierDay = instant('2017-09-22T07:00:00.000Z');
const correct = {
  type: 'CorrectFactDate',
  occurredAt: earlierDay,
  reason: '登记日期有误',
  evidence: '协议原件',
} as const;

describe('a correction of the log', () => {
  it('gives a fact another date and names what it corrects', () => {
    expect(decideCorrection(correct, office)).toMatchObject({
      accepted: true,
      events: [{ type: 'EntryCorrected', payload: { corrects: 'k#1', occurredAt: earlierDay, payload: fact.payload } }],
    });
  });
  it('voids a fact that did not happen', () => {
    expect(decideCorrection({ type: 'VoidFact', reason: '重复登记', evidence: '登记簿' }, office)).toMatchObject({
      events: [{ type: 'EntryVoided', payload: { corrects: 'k#1', reason: '重复登记', evidence: '登记簿' } }],
    });
  });
  it('gives a fact about a person what was stated wrongly, leaves the rest, and needs something to be different [R-025]', () => {
    const posted = { unitId: 'u', post: '科员', rank: 'clerk', cityManaged: false, leadershipMember: false };
    const entry: Stored = { ...fact, type: 'PersonPosted', payload: posted };
    const why = { reason: '任命文件写明', evidence: '任命文件' };
    const content = (of: Record<string, string>) => ({ type: 'CorrectFactContent', content: of, ...why }) as const;
    const decided = (of: Record<string, string>) => decideCorrection(content(of), { ...office, entry });
    expect(decided({ rank: 'section' })).toMatchObject({
      events: [{ payload: { occurredAt: happened, payload: { ...posted, rank: 'section' } } }],
    });
    expect(decided({ rank: 'clerk' })).toMatchObject({ accepted: true, events: [] });
    expect(decided({})).toMatchObject({ rejection: { code: 'CorrectionEmpty' } });
    expect(decided({ personId: 'p-2' })).toMatchObject({ rejection: { code: 'EntryContentFixed' } });
    expect(decideCorrection(content({ proof: '另一份' }), office)).toMatchObject({
      rejection: { code: 'EntryContentFixed' },
    });
  });
  it('does nothing for the date that stands already, and for a fact that is void already', () => {
    expect(decideCorrection({ ...correct, occurredAt: happened }, office)).toMatchObject({
      accepted: true,
      events: [],
    });
    const again = { ...office, isVoid: true };
    expect(decideCorrection({ type: 'VoidFact', reason: '重复', evidence: '登记簿' }, again)).toMatchObject({
      accepted: true,
      events: [],
    });
  });
  it('leaves acts alone: they are answered by other acts', () => {
    const { occurredAt: _, ...act } = fact;
    expect(decideCorrection(correct, { ...office, entry: act })).toMatchObject({ rejection: { code: 'EntryIsAct' } });
  });
  it.each([
    [
      'a date that has not come',
      { ...correct, occurredAt: instant('2017-11-01T00:00:00.000Z') },
      office,
      'FactInFuture',
    ],
    ['no reason', { ...correct, reason: ' ' }, office, 'ReasonMissing'],
    ['no evidence', { ...correct, evidence: ' ' }, office, 'CorrectionEvidenceMissing'],
    ['somebody outside the office', correct, { ...office, roles: ['coordinator'] as const }, 'Forbidden'],
    ['a void fact', correct, { ...office, isVoid: true }, 'EntryAlreadyVoided'],
  ])('refuses %s', (_, command, context, code) => {
    expect(decideCorrection(command, context)).toMatchObject({ accepted: false, rejection: { code } });
  });
});
