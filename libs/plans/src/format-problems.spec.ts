import { formatProblem, formatProblems } from './format-problems';
import { s2With } from './plan-document.features';
import { readPlan } from './read-plan';

const reading = readPlan(s2With(['    from: 2017-08-16', '    form: 2017-08-16']), 'plans/mine.yaml');
const problems = reading.ok ? [] : reading.problems;

describe('a problem reads', () => {
  it('in Chinese', () => {
    expect(formatProblem(problems[0]!, 'zh')).toBe(
      [
        'plans/mine.yaml:28:5 没有这个字段 phases[0].form [unknownField]',
        '  现在是：form',
        '  应当是：这里可用的字段：key、label、from、to、clause',
        '  例如：from: 2017-09-15',
        '  怎么改：是不是想写 from？',
      ].join('\n'),
    );
  });

  it('in English', () => {
    expect(formatProblem(problems[0]!, 'en')).toBe(
      [
        'plans/mine.yaml:28:5 there is no such field phases[0].form [unknownField]',
        '  found: form',
        '  expected: a field of this block: key, label, from, to, clause',
        '  for example: from: 2017-09-15',
        '  what to do: did you mean from?',
      ].join('\n'),
    );
  });

  it('with the number of all at the end', () => {
    expect(formatProblems(problems, 'zh')).toMatch(/\n\n共 1 处$/);
    expect(formatProblems([...problems, ...problems], 'en')).toMatch(/\n\n2 problems$/);
  });
});
