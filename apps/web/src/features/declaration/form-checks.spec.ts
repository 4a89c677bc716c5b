import { faults, type Filing, progress, waitingFor, writable } from './form-checks';
import { draftOf, emptyDraft, type FormDraft, withAnswer } from './form-draft';

const filing: Filing = { relativesAsked: true, filedOn: '2017-09-04' };

const filled = draftOf(
  {
    formVersion: 2,
    nil: false,
    items: [
      {
        key: 'i1',
        who: { kind: 'self' },
        sector: 'sand',
        manner: 'shares',
        fromMonth: '2015-03',
        toMonth: '2017-08',
        content: '入股采砂场',
        amountFen: 12_000_000,
        profitFen: 1_500_000,
        withdrawal: { state: 'agreed', on: '2017-09-25' },
      },
    ],
  },
  0,
  2,
);

const changed = (change: Partial<FormDraft['items'][number]>): FormDraft => ({
  ...filled,
  items: filled.items.map((item) => ({ ...item, ...change })),
});

const states = (draft: FormDraft, how = filing): string[] => progress(draft, how).map(({ state }) => state);

describe('what keeps a form from being filed', () => {
  it('is nothing when every section is filled in', () => {
    expect(faults(filled, filing)).toEqual([]);
  });

  it('is each unanswered question', () => {
    expect(faults(emptyDraft(0, 2), filing).map(({ field, code }) => [field, code])).toEqual([
      ['answer-self', 'answer'],
      ['answer-relative', 'answer'],
    ]);
  });

  it('names the field and the item', () => {
    expect(faults(changed({ sector: '', amount: '约十万' }), filing)).toEqual([
      { section: 'self', field: 'i1-sector', code: 'sector', number: 1 },
      { section: 'self', field: 'i1-amount', code: 'amount', number: 1 },
    ]);
  });

  it.each([
    [{ fromMonth: '' }, 'month'],
    [{ fromMonth: '2017-10' }, 'monthAhead'],
    [{ toMonth: '2014-12' }, 'monthsOrder'],
    [{ toMonth: '去年' }, 'month'],
    [{ content: '  ' }, 'content'],
    [{ profit: '-1' }, 'amount'],
    [{ amount: '1000001' }, 'amountLarge'],
    [{ exit: '' as const }, 'exit'],
    [{ exitOn: '2017-09-31' }, 'date'],
    [{ exitOn: '2017-09-03' }, 'agreedEarly'],
    [{ exit: 'withdrawn' as const, exitOn: '2017-09-05', proof: '协议' }, 'withdrawnLate'],
    [{ exit: 'withdrawn' as const, exitOn: '2017-09-01', proof: '' }, 'proof'],
  ])('%j is told as %s', (change, code) => {
    expect(faults(changed(change), filing).map((fault) => fault.code)).toEqual([code]);
  });

  it('takes an item that still goes on, and one with no date agreed', () => {
    expect(faults(changed({ toMonth: '', exit: 'open', exitOn: '' }), filing)).toEqual([]);
  });

  it('asks nothing about items under a question answered with no', () => {
    expect(faults(withAnswer(changed({ sector: '' }), 'self', 'no'), filing)).toEqual([]);
  });

  it('asks nothing about relatives of those who do not declare for them', () => {
    expect(faults({ ...filled, relatives: '' }, { ...filing, relativesAsked: false })).toEqual([]);
  });
});

describe('the sections', () => {
  it('cannot be submitted while others are open, and say which', () => {
    const begun = withAnswer(emptyDraft(0, 2), 'self', 'yes');
    expect(states(begun)).toEqual(['complete', 'inProgress', 'notStarted', 'notStarted', 'cannotStart']);
    expect(waitingFor(progress(begun, filing))).toEqual([2, 3, 4]);
  });

  it('are all complete before the last one opens', () => {
    expect(states(filled)).toEqual(['complete', 'complete', 'complete', 'complete', 'notStarted']);
  });

  it('have nothing to withdraw from when both answers are no', () => {
    const nil = withAnswer(withAnswer(emptyDraft(0, 2), 'self', 'no'), 'relative', 'no');
    expect(progress(nil, filing)[3]).toEqual({ key: 'withdrawal', state: 'complete', idle: 'nothingToLeave' });
  });

  it('do not ask about a withdrawal before the questions are answered', () => {
    expect(states(emptyDraft(0, 2))[3]).toBe('cannotStart');
  });
});

describe('a draft on paper', () => {
  it('prints the items in which nothing is wrong, and no half-filled one', () => {
    const two = { ...filled, items: [...filled.items, { ...filled.items[0]!, key: 'i2', manner: '' as const }] };
    expect(writable(two, filing)?.items.map(({ key }) => key)).toEqual(['i1']);
  });

  it('is an empty form, not a nil one, while the questions are open', () => {
    expect(writable(emptyDraft(0, 2), filing)).toBeNull();
  });

  it('is nil once both questions are answered with no', () => {
    const nil = withAnswer(withAnswer(emptyDraft(0, 2), 'self', 'no'), 'relative', 'no');
    expect(writable(nil, filing)).toMatchObject({ nil: true });
  });
});
