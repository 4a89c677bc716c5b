import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorRegistry } from './registry';

const sources = readdirSync(join(__dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/\.(spec|features)\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(__dirname, '..', path), 'utf8') }));

const rejected = new Set(
  sources.flatMap(({ text }) => [...text.matchAll(/\breject\('(\w+)'/g)].map(([, code]) => code as string)),
);
/** A detail that is said in each language has the language at its end: `{columnZh}` here is `{columnEn}` there. */
const placeholders = (text: string, ending: 'Zh' | 'En'): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!.replace(new RegExp(`${ending}$`), '')).sort();

describe('the registry of refusals', () => {
  it('knows every code that a decider refuses with', () => {
    expect(rejected.size).toBeGreaterThan(40);
    expect([...rejected].filter((code) => errorRegistry[code] === undefined)).toEqual([]);
  });
  it('keeps no code of an aggregate that nobody refuses with', () => {
    const idle = sources
      .filter(({ path }) => path.endsWith('.rejections.ts') && !path.endsWith('general.rejections.ts'))
      .flatMap(({ text }) => [...text.matchAll(/^ {2}(\w+): \{$/gm)].map(([, code]) => code as string))
      .filter(
        (code) => !sources.some(({ path, text }) => !path.endsWith('.rejections.ts') && text.includes(`'${code}'`)),
      );
    expect(idle).toEqual([]);
  });
  it('defines each code in one place', () => {
    const defined = sources
      .filter(({ path }) => path.endsWith('.rejections.ts'))
      .flatMap(({ text }) => [...text.matchAll(/^ {2}(\w+): \{$/gm)].map(([, code]) => code as string));
    expect([...defined].sort()).toEqual(Object.keys(errorRegistry).sort());
  });
  it.each(Object.entries(errorRegistry))('says the same in both languages, with what to do next: %s', (_, text) => {
    for (const part of [text.zh, text.remedyZh, text.en, text.remedyEn]) expect(part).toMatch(/[。.]$/);
    expect(text.zh + text.remedyZh).toMatch(/[\u4e00-\u9fff]/);
    const named = new Set(placeholders(text.zh + text.remedyZh, 'Zh'));
    expect(new Set(placeholders(text.en + text.remedyEn, 'En'))).toEqual(named);
  });
});
