import { LineCounter, parseDocument } from 'yaml';
import { placeOf } from './place';

const text = [
  'title: { zh: 标题, en: Title }',
  'phases:',
  '  - key: one',
  '    label: &l { zh: 一 }',
  '  - key: two',
  '    label: *l',
  'window:',
].join('\n');
const lines = new LineCounter();
const document = parseDocument(text, { lineCounter: lines });
const at = (path: (string | number)[], atKey?: boolean) => Object.values(placeOf(document, lines, path, atKey));

describe('a path leads', () => {
  it('to its value', () => {
    expect(at(['title', 'en'])).toEqual([1, 22]);
    expect(at(['phases', 1, 'key'])).toEqual([5, 10]);
  });

  it('to its key where the key is meant', () => expect(at(['phases', 1, 'key'], true)).toEqual([5, 5]));

  it('to the block that lacks it', () => {
    expect(at(['phases', 0, 'clause'])).toEqual([3, 5]);
    expect(at(['phases', 0, 'label', 'en'])).toEqual([4, 5]);
    expect(at(['window', 'from'])).toEqual([7, 1]);
  });

  it('through an alias to where its content stands', () => expect(at(['phases', 1, 'label', 'zh'])).toEqual([4, 21]));

  it('to the start of the document when there is none', () => expect(at(['nowhere'])).toEqual([1, 1]));
});
