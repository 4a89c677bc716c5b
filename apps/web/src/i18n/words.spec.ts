import { words as en } from './en';
import { words as zh } from './zh';

/** English needs plural forms that Chinese does not have: `left_one` and `left_other` answer for `left`. */
const plain = (key: string): string => key.replace(/_(one|other)$/, '');

const sentences = (words: object, path = ''): Map<string, string> => {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(here, value);
    else for (const [inner, text] of sentences(value as object, here)) found.set(inner, text);
  }
  return found;
};

const blanks = (text: string): string[] => [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map((match) => match[1] ?? '').sort();

const chinese = sentences(zh);
const english = sentences(en);

describe('the words of the console', () => {
  it('have the same keys in Chinese and English', () => {
    expect([...new Set([...english.keys()].map(plain))].sort()).toEqual([...chinese.keys()].sort());
  });

  it('are never empty', () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('keep every blank of the Chinese sentence in the English one', () => {
    const lost = [...english].filter(([key, text]) => {
      const counted = key !== plain(key);
      const wanted = new Set(blanks(chinese.get(plain(key)) ?? ''));
      const given = new Set(blanks(text));
      // A singular form may leave the number out ("extended once"), or carry one that Chinese does not say.
      if (counted) [wanted, given].forEach((names) => names.delete('count'));
      return [...wanted].some((name) => !given.has(name)) || [...given].some((name) => !wanted.has(name));
    });
    expect(lost).toEqual([]);
  });

  it('have both plural forms or neither', () => {
    const halves = [...english.keys()].filter((key) => /_(one|other)$/.test(key));
    const alone = halves.filter((key) => !english.has(`${plain(key)}_one`) || !english.has(`${plain(key)}_other`));
    expect(alone).toEqual([]);
  });

  it('use no Chinese character in English, apart from the name of the language', () => {
    const mixed = [...english].filter(([key, text]) => key !== 'frame.languageZh' && /\p{Script=Han}/u.test(text));
    expect(mixed).toEqual([]);
  });
});
