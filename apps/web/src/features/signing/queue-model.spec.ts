import { type DeskGroup, nextWaiting, openPaper, queueRows, rosterOf, stepped } from './queue-model';

const paper = (key: string): DeskGroup['papers'][number] => ({
  key,
  kind: 'declaration',
  id: key,
  level: null,
  name: key,
  subject: { zh: '无此情况', en: 'nil' },
  revision: 1,
  mark: 'dueSoon',
  clock: null,
  at: null,
  note: null,
});

const groups: DeskGroup[] = [
  { key: 'content', papers: [paper('a'), paper('b')] },
  { key: 'nil', papers: [paper('n')] },
  { key: 'own', papers: [paper('own')] },
  { key: 'signedToday', papers: [paper('done')] },
];
const rows = queueRows(groups);

describe('the queue of the signing desk', () => {
  it('numbers what waits, and neither own papers nor signed ones', () => {
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, null, null]);
  });

  it('opens the first paper that waits when the address names none, or one that has gone', () => {
    expect(openPaper(rows, undefined)?.paper.key).toBe('a');
    expect(openPaper(rows, 'gone')?.paper.key).toBe('a');
    expect(openPaper(rows, 'own')?.paper.key).toBe('own');
  });

  it('opens nothing when nothing waits', () => {
    expect(openPaper(queueRows(groups.slice(2)), undefined)).toBeUndefined();
  });

  it('steps row by row and stays at the ends', () => {
    expect(stepped(rows, 'a', 1)?.paper.key).toBe('b');
    expect(stepped(rows, 'a', -1)?.paper.key).toBe('a');
    expect(stepped(rows, 'done', 1)?.paper.key).toBe('done');
  });

  it('goes on to the next that waits, then to those above, and never to own or signed papers', () => {
    expect(nextWaiting(rows, 'a')?.paper.key).toBe('b');
    expect(nextWaiting(rows, 'n')?.paper.key).toBe('a');
    expect(nextWaiting(queueRows([{ key: 'content', papers: [paper('a')] }]), 'a')).toBeUndefined();
  });

  it('lets no paper with content into a roster', () => {
    expect(rosterOf(groups).map(({ key }) => key)).toEqual(['n']);
  });
});
