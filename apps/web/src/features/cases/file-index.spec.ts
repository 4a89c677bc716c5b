import { fileIndex } from './file-index';

const person = (name: string) => ({ personId: name, name, post: '', unitId: 'u', unitName: '某局' });
const label = (zh: string) => ({ zh, en: zh });
const sealed = { sealed: true, subject: 'case~k1', reference: 'abcdef', compartment: 'matterContent' } as const;
const bare = {
  filedOn: '2017-10-27',
  persons: [person('方某')],
  evidence: [],
  talks: [],
  presented: [],
  report: null,
  opinion: null,
  team: [],
  panel: [],
  decisions: [],
};

describe('the index of a file', () => {
  it('begins with the filing', () => {
    expect(fileIndex(bare)).toEqual([{ kind: 'filing', on: '2017-10-27', names: ['方某'] }]);
  });

  it('puts evidence and talks by their day, whatever the order in which they were recorded', () => {
    const piece = { id: 'e', kind: label('书证'), original: true, custody: '三室', files: [], description: sealed };
    const talk = { id: 't', person: null, talkers: [person('林某')], place: '', files: [], content: sealed };
    const entries = fileIndex({
      ...bare,
      evidence: [{ ...piece, on: '2017-11-05', event: 9 }],
      talks: [{ ...talk, on: '2017-11-02', event: 11 }],
    });
    expect(entries.map(({ kind, on }) => [kind, on])).toEqual([
      ['filing', '2017-10-27'],
      ['talk', '2017-11-02'],
      ['evidence', '2017-11-05'],
    ]);
  });

  it('lists a document once it exists, and none before', () => {
    expect(fileIndex({ ...bare, report: sealed, team: [{ person: person('林某'), lead: true }] }).at(-1)).toEqual({
      ...{ kind: 'report', on: null, names: ['林某'] },
    });
  });

  it('dates a decision by the day of the office on which it was approved, also early in the morning', () => {
    const decided = {
      ...{ person: person('方某'), outcome: label('给予处分') },
      approvedAt: '2026-11-29T20:42:00.000Z',
    };
    const entries = fileIndex({ ...bare, decisions: [{ ...decided, servedOn: null, reportedOn: null } as never] });
    expect(entries.at(-1)).toMatchObject({ kind: 'decision', on: '2026-11-30' });
  });
});
