import { files, textOf } from './tree';

/** Put together here, so that this file does not hold what it forbids. */
const joined = (...parts: readonly string[]): string => parts.join('');

const forbidden: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a path of one machine', pattern: new RegExp(joined('(^|[\\s"\'`(=])/(wo', 'rk|ro', 'ot|ho', 'me)/'), 'm') },
  {
    what: 'the host of a package registry',
    pattern: new RegExp(joined('(registry\\.npm', 'js|py', 'pi\\.org|python', 'hosted|repo[0-9]*\\.mav', 'en)')),
  },
  { what: 'work left undone', pattern: new RegExp(joined('\\b(TO', 'DO|FIX', 'ME|XX', 'X)\\b')) },
];

const isText = (path: string): boolean => !/\.(png|jpg|ico|woff2?|ttf|otf|gz|zip|bin)$/.test(path);
const isGenerated = (path: string): boolean => path === 'package-lock.json' || path.endsWith('history.json');

describe('what no file of ours holds', () => {
  it.each(forbidden)('$what', ({ pattern }) => {
    const found = files.filter((path) => isText(path) && !isGenerated(path) && pattern.test(textOf(path)));
    expect(found).toEqual([]);
  });
});
