import fc from 'fast-check';
import { lineOf, s2Text, s2With } from './plan-document.features';
import { readPlan } from './read-plan';
import type { Problem } from './reading/problem';

fc.configureGlobal({ seed: 20170912 });

const problemsOf = (text: string): readonly Problem[] => {
  const reading = readPlan(text, 'plans/mine.yaml');
  return reading.ok ? [] : reading.problems;
};

const isHelpful = ({ file, line, column, expected, example, remedy }: Problem): boolean =>
  file === 'plans/mine.yaml' &&
  line >= 1 &&
  column >= 1 &&
  [expected.zh, expected.en, remedy.zh, remedy.en, example].every((text) => text.trim() !== '');

/** What is wrong: the change, then the code, the path, the piece of text on the line that is named, and what is proposed. */
const refusals: readonly [string, [string, string], Partial<Problem>, string][] = [
  [
    'a field that does not exist',
    ['    from: 2017-08-16', '    form: 2017-08-16'],
    {
      code: 'unknownField',
      path: 'phases[0].form',
      found: 'form',
      remedy: { zh: '是不是想写 from？', en: 'did you mean from?' },
    },
    'form: 2017-08-16',
  ],
  [
    'a field that is missing',
    ['    clause: 五（三）\n', ''],
    { code: 'missing', path: 'phases[2].clause', found: '', example: 'clause: 五（二）1' },
    '- key: investigation',
  ],
  [
    'a word for a number',
    ['version: 1', 'version: one'],
    { code: 'wrongType', path: 'version', found: 'one' },
    'version: one',
  ],
  [
    'a number for a word',
    ['shortTitle: { zh: 违规经营专项整治,', 'shortTitle: { zh: 2017,'],
    {
      code: 'wrongType',
      path: 'shortTitle.zh',
      found: '2017',
      remedy: { zh: '这里要文字的，给它加上引号', en: 'put quotes round it if text is meant' },
    },
    'shortTitle:',
  ],
  [
    'a date that does not exist',
    ['to: 2018-01-31 } # 五', 'to: 2018-02-30 }'],
    { code: 'badFormat', path: 'window.to', found: '2018-02-30', example: 'to: 2017-09-15' },
    'window:',
  ],
  [
    'a date in another form',
    ['on: 2017-08-18', 'on: 2017/8/18'],
    { code: 'badFormat', path: 'unitDuties[0].due.on' },
    '2017/8/18',
  ],
  [
    'an hour that does not exist',
    ["at: '18:00'", "at: '25:00'"],
    { code: 'badFormat', path: 'ladders[0].rungs[0].at' },
    "at: '25:00'",
  ],
  [
    'a kind of due rule that does not exist',
    ['kind: promptly', 'kind: promtly'],
    {
      code: 'notAllowed',
      path: 'unitDuties[3].due.kind',
      example: 'kind: promptly',
      remedy: { zh: '是不是想写 promptly？', en: 'did you mean promptly?' },
    },
    'promtly',
  ],
  [
    'a role that does not exist',
    ['signers: [partySecretary, superiorSecretary]', 'signers: [partySecretary, superiorSecretry]'],
    {
      code: 'notAllowed',
      path: 'declaration.sign.chains[0].signers[1]',
      remedy: { zh: '是不是想写 superiorSecretary？', en: 'did you mean superiorSecretary?' },
    },
    'superiorSecretry',
  ],
  [
    'no working days at all',
    ['      days: 11\n', '      days: 0\n'],
    { code: 'outOfRange', path: 'declaration.declare.due.days', found: '0' },
    'days: 0',
  ],
  [
    'a phase that does not exist',
    ['    phase: investigation\n    start', '    phase: investgation\n    start'],
    { code: 'unknownPhase', path: 'unitDuties[3].phase', example: 'phase: investigation' },
    'investgation',
  ],
  [
    'a ladder that does not exist',
    ['  ladder: overdueWithdrawal', '  ladder: overdueWithdrawl'],
    {
      code: 'unknownLadder',
      path: 'withdrawal.ladder',
      remedy: { zh: '是不是想写 overdueWithdrawal？', en: 'did you mean overdueWithdrawal?' },
    },
    'overdueWithdrawl',
  ],
  [
    'an exclusion that cannot be asked of a person',
    ['key: institutionProfessionals', 'key: institutionProfesionals'],
    {
      code: 'notAllowed',
      path: 'population.exclusions[0].key',
      remedy: { zh: '是不是想写 institutionProfessionals？', en: 'did you mean institutionProfessionals?' },
    },
    'institutionProfesionals',
  ],
  [
    'an instruction to a section that the form does not have',
    ['section: relatives', 'section: relations'],
    { code: 'notAllowed', path: 'declaration.instructions[2].section', found: 'relations' },
    'section: relations',
  ],
  [
    'an approver of extensions who does not exist',
    ['approver: commissionOffice }', 'approver: comissionOffice }'],
    { code: 'unknownRole', path: 'declaration.declare.due.extension.approver', example: 'approver: commissionOffice' },
    'comissionOffice',
  ],
  [
    'a key that is used twice in a list',
    ['key: sand', 'key: mining'],
    { code: 'duplicateKey', path: 'sectors[1].key', found: 'mining' },
    '- key: mining',
  ],
  [
    'a phase outside the campaign',
    ['to: 2018-01-31\n    clause', 'to: 2018-02-28\n    clause'],
    { code: 'outsideCampaignWindow', path: 'phases[3].to' },
    'to: 2018-02-28',
  ],
  [
    'a cut-off outside the campaign',
    ['  to: 2017-09-30\n  needs', '  to: 2018-09-30\n  needs'],
    { code: 'outsideCampaignWindow', path: 'leniency.to' },
    'to: 2018-09-30',
  ],
  [
    'a circular that goes out by itself',
    [
      '        label: { zh: 情况通报, en: Circular }\n        mode: draft',
      '        label: { zh: 情况通报, en: Circular }\n        mode: automatic',
    ],
    {
      code: 'rungMayNotFireByItself',
      path: 'ladders[0].rungs[2].mode',
      found: 'circular',
      example: 'mode: draft\napprover: leader',
    },
    'mode: automatic\n',
  ],
  [
    'a party concerned where there is no case',
    ['covers: { matter: case }', 'covers: { matter: finding, kinds: [delay] }'],
    {
      code: 'partyWithoutCase',
      path: 'accountability[0].tracks[0].who',
      found: 'partyConcerned',
      example: 'who: named',
    },
    'who: partyConcerned\n',
  ],
  [
    'rungs that do not climb',
    ['afterWorkingDays: 7', 'afterWorkingDays: 3'],
    { code: 'rungsOutOfOrder', path: 'ladders[0].rungs[3].afterWorkingDays' },
    'afterWorkingDays: 3\n',
  ],
  [
    'a chain that ends with the signer himself',
    ['signers: [partySecretary, superiorSecretary]', 'signers: [partySecretary]'],
    { code: 'chainWithoutNextSigner' },
    'signers: [partySecretary]',
  ],
  [
    'unquoted text with a comma in braces',
    ["en: 'City-managed cadres, by the party secretary'", 'en: City-managed cadres, by the party secretary'],
    { code: 'unknownField', found: 'by the party secretary' },
    'en: City-managed cadres, by',
  ],
];

describe('a table of a plan', () => {
  const withDay = (text: string) => s2With(['      duty: summaryReport\n', text]);

  it.each([
    ['monthly', '{ kind: monthly, day: 5, ifHoliday: nextWorkingDay, pastEnd: true }'],
    ['weekly', '{ kind: weekly, weekday: 1, ifHoliday: asIs, pastEnd: false }'],
    ['by phase', '{ kind: phase, days: 5, unit: calendarDays }'],
    ['once', "{ kind: once, on: 2018-01-20, ifHoliday: asIs, at: '17:00' }"],
  ])('is filed %s where the plan says so [R-080]', (_, rhythm) => {
    const text = withDay(`      rhythm: ${rhythm}\n      appliesTo: [affiliated]\n      ladder: unitDuty\n`);
    expect(problemsOf(text)).toEqual([]);
  });

  it('is refused for a rhythm that leaves open what happens on a day off or after the end', () => {
    const problems = problemsOf(withDay('      rhythm: { kind: monthly, day: 5 }\n'));
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['missing', 'returns.obligations[0].rhythm.ifHoliday'],
      ['missing', 'returns.obligations[0].rhythm.pastEnd'],
    ]);
    expect(problems.every(isHelpful)).toBe(true);
  });

  it('is refused without a day, and with two', () => {
    expect(problemsOf(withDay(''))).toMatchObject([{ code: 'dutyOrRhythm', path: 'returns.obligations[0]' }]);
    const both = '      duty: summaryReport\n      rhythm: { kind: phase, days: 5, unit: calendarDays }\n';
    expect(problemsOf(withDay(both))).toMatchObject([{ code: 'dutyOrRhythm' }]);
    expect(problemsOf(withDay('      duty: summaryReport\n      ladder: unitDuty\n'))).toMatchObject([
      { code: 'onlyWithRhythm', found: 'ladder' },
    ]);
  });
});

describe('a plan is refused for', () => {
  it.each(refusals)('%s', (_, [piece, replacement], problem, marker) => {
    const text = s2With([piece, replacement]);
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(problem);
    expect(isHelpful(problems[0]!)).toBe(true);
    const row = text.split('\n')[problems[0]!.line - 1]!;
    expect(`${row}\n`).toContain(marker);
  });

  it.each([
    ['nothing in it', '', 'empty'],
    ['only remarks in it', '# 待填\n', 'empty'],
    ['a list instead of fields', '- 1\n', 'wrongType'],
    ['a tab that indents', 'title:\n\tzh: 标题\n', 'notYaml'],
    ['a bracket that is never closed', 'mandate: [\n', 'notYaml'],
    ['a full-width colon', 'version: 1\nplanId：mine\n', 'notYaml'],
    ['an alias of nothing', 'planId: *mine\n', 'notYaml'],
    [
      'an alias that multiplies without bound',
      'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c]\n',
      'notYaml',
    ],
    ['a list where a field name belongs', '? [a, b]\n: 1\n', 'notYaml'],
    ['two documents in one file', 'planId: mine\n---\nplanId: other\n', 'notYaml'],
  ])('%s', (_, text, code) => {
    const problems = problemsOf(text);
    expect(problems.map((each) => each.code)).toContain(code);
    expect(problems.every(isHelpful)).toBe(true);
  });

  it('a field that is given twice, at the second', () => {
    const text = s2With(['version: 1\n', 'version: 1\nversion: 2\n']);
    expect(problemsOf(text)).toMatchObject([
      { code: 'notYaml', line: lineOf(text, 'version: 2'), found: 'version: 2' },
    ]);
  });

  it('a full-width colon, at the colon', () => {
    const text = s2With(['version: 1\n', 'version：1\n']);
    const [problem] = problemsOf(text);
    expect(problem).toMatchObject({ line: lineOf(text, 'version：1'), column: 8 });
    expect(problem?.remedy.zh).toContain('半角');
  });
});

describe('a refusal', () => {
  it('names every problem at once, in the order of the document', () => {
    const text = s2With(
      ['version: 1', 'version: one'],
      ['kind: promptly', 'kind: promtly'],
      ['phase: summary\n    start', 'phase: sumary\n    start'],
      ['  ladder: overdueWithdrawal', '  ladder: overdueWithdrawl'],
    );
    const problems = problemsOf(text);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['wrongType', 'version'],
      ['notAllowed', 'unitDuties[3].due.kind'],
      ['unknownPhase', 'unitDuties[4].phase'],
      ['unknownLadder', 'withdrawal.ladder'],
    ]);
    expect(problems.map(({ line }) => line)).toEqual([...problems.map(({ line }) => line)].sort((a, b) => a - b));
  });

  it('does not blame a reference for an entry that is itself at fault', () => {
    const text = s2With(['    label: { zh: 退出逾期, en: Overdue withdrawal }\n', '    label: 退出逾期\n']);
    expect(problemsOf(text).map(({ code, path }) => [code, path])).toEqual([['wrongType', 'ladders[1].label']]);
  });

  it('is helpful wherever a line is lost', () => {
    const rows = s2Text.split('\n');
    fc.assert(
      fc.property(fc.nat(rows.length - 1), (lost) => {
        const problems = problemsOf(rows.filter((_, index) => index !== lost).join('\n'));
        expect(problems.filter((problem) => !isHelpful(problem) || problem.line > rows.length)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is never a crash, whatever stands in the file', () => {
    const scraps = fc.constantFrom(
      '：',
      ':',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '&a',
      '*a',
      '!!binary ',
      '<<: ',
      '? ',
      '|',
      '\t',
      '__proto__: ',
      '0',
    );
    fc.assert(
      fc.property(fc.nat(s2Text.length), fc.nat(40), scraps, (at, cut, scrap) => {
        const problems = problemsOf(s2Text.slice(0, at) + scrap + s2Text.slice(at + cut));
        expect(problems.every(isHelpful)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
