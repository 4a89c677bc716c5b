import type { Label } from '@taizhang/domain';
import type { Problem } from './reading/problem';
import { problemTitles } from './reading/problem-titles';

export type Language = 'zh' | 'en';

const heads: Readonly<Record<'found' | 'expected' | 'example' | 'remedy' | 'nothing', Label>> = {
  found: { zh: '现在是', en: 'found' },
  expected: { zh: '应当是', en: 'expected' },
  example: { zh: '例如', en: 'for example' },
  remedy: { zh: '怎么改', en: 'what to do' },
  nothing: { zh: '（空）', en: '(nothing)' },
};

/** One problem as a short paragraph; its first line is `file:line:column`, which editors make a link of. */
export function formatProblem(problem: Problem, language: Language): string {
  const { file, line, column, path, code, found, expected, example, remedy } = problem;
  const colon = language === 'zh' ? '：' : ': ';
  const row = (head: keyof typeof heads, text: string): string =>
    `  ${heads[head][language]}${colon}${text.replaceAll('\n', '\n    ')}`;
  return [
    `${file}:${line}:${column} ${problemTitles[code][language]}${path === '' ? '' : ` ${path}`} [${code}]`,
    row('found', found === '' ? heads.nothing[language] : found),
    row('expected', expected[language]),
    row('example', example),
    row('remedy', remedy[language]),
  ].join('\n');
}

/** All problems of a reading, a blank line between them, with their number at the end. */
export function formatProblems(problems: readonly Problem[], language: Language): string {
  const count = problems.length;
  const sum = language === 'zh' ? `共 ${count} 处` : `${count} ${count === 1 ? 'problem' : 'problems'}`;
  return [...problems.map((problem) => formatProblem(problem, language)), sum].join('\n\n');
}
