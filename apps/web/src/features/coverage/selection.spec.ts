import {
  previewChase,
  selectableRows,
  type Selection,
  type UncoveredGroup,
  type UncoveredRow,
  withAllToggled,
  withToggled,
} from './selection';

const person = (personId: string, more: Partial<UncoveredRow> = {}): UncoveredRow => ({
  key: personId,
  personId,
  name: personId,
  unit: { unitId: 'u-1', name: '教育局' },
  rank: null,
  mark: 'overdue',
  daysLate: 1,
  doneOn: null,
  note: null,
  declaration: null,
  chasedToday: false,
  mayChase: true,
  ...more,
});

const listOf = (...rows: UncoveredRow[]): UncoveredGroup[] => [
  { key: 'notDeclared', label: { zh: '未申报', en: 'Not declared' }, rows },
];

const peng = person('peng');
const chen = person('chen', { chasedToday: true });
const wang = person('wang', { mayChase: false });
const unit = person('u-1', { personId: null });

describe('a selection', () => {
  it('takes only persons whom the reader may chase', () => {
    expect(selectableRows(listOf(peng, wang, unit)).map(({ key }) => key)).toEqual(['peng']);
    expect(withToggled(new Map(), wang).size).toBe(0);
    expect([...withToggled(new Map(), peng).keys()]).toEqual(['peng']);
    expect(withToggled(withToggled(new Map(), peng), peng).size).toBe(0);
  });

  it('takes all at once, and none when all were taken', () => {
    const all = withAllToggled(new Map(), listOf(peng, chen, wang));
    expect([...all.keys()]).toEqual(['peng', 'chen']);
    expect(withAllToggled(all, listOf(peng, chen, wang)).size).toBe(0);
  });
});

describe('the preview of a chase', () => {
  const uncovered = {
    groups: listOf(peng, chen, wang, unit),
    excludedRows: [{ personId: 'he', name: 'he', unit: { unitId: 'u-1', name: '教育局' }, reason: '长期病假' }],
  };

  it('says who is out and why', () => {
    const preview = previewChase(uncovered);
    expect(preview.chased.map(({ personId }) => personId)).toEqual(['peng']);
    expect(preview.leftOut.map(({ personId, reason, note }) => [personId, reason, note])).toEqual([
      ['chen', 'chasedToday', ''],
      ['wang', 'notYours', ''],
      ['he', 'excluded', '长期病假'],
    ]);
  });

  it('keeps to the frozen list, and names those of it who have settled since', () => {
    const frozen: Selection = withToggled(withToggled(new Map(), peng), person('liu'));
    const preview = previewChase(uncovered, frozen);
    expect(preview.chased.map(({ personId }) => personId)).toEqual(['peng']);
    expect(preview.leftOut.map(({ personId, reason }) => [personId, reason])).toEqual([['liu', 'settled']]);
  });

  it('counts a person of two groups once', () => {
    expect(previewChase({ groups: [...listOf(peng), ...listOf(peng)], excludedRows: [] }).chased).toHaveLength(1);
  });
});
