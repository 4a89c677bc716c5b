import type { Label } from '@taizhang/domain';
import type { z } from 'zod';
import { explanationOf, type Explanation } from '../schema/explained';
import { closest } from './closest';
import type { ProblemCode, Unplaced } from './problem';
import { choicesOf, fieldsOf, schemaAt, valueAt } from './schema-at';
import { hasFullWidthColon } from './syntax-advice';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

const unexplained: Explanation = {
  expected: { zh: '合乎模式的内容', en: 'content that fits the schema' },
  example: '…',
};

const show = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/** The explanation of a path, or of the nearest block round it that has one. */
function explain(root: z.ZodType, path: Path, value: unknown): Explanation {
  for (let length = path.length; length >= 0; length -= 1) {
    const schema = schemaAt(root, path.slice(0, length), value);
    const explanation = schema && explanationOf(schema);
    if (explanation !== undefined) return explanation;
  }
  return unexplained;
}

const meant = (word: string | undefined, otherwise: Label): Label =>
  word === undefined ? otherwise : { zh: `是不是想写 ${word}？`, en: `did you mean ${word}?` };

function unknownFields(keys: readonly string[], path: Path, root: z.ZodType, value: unknown): Unplaced[] {
  const fields = fieldsOf(schemaAt(root, path, value), valueAt(value, path));
  return keys.map((key) => {
    const guess = closest(key, fields);
    const field = guess ?? fields[0];
    const example = field === undefined ? unexplained.example : explain(root, [...path, field], value).example;
    return {
      path: [...path, key],
      atKey: true,
      code: 'unknownField',
      found: key,
      expected: { zh: `这里可用的字段：${fields.join('、')}`, en: `a field of this block: ${fields.join(', ')}` },
      example: field === undefined || example.startsWith(`${field}:`) ? example : `${field}: ${example}`,
      remedy: /^[\w-]+$/.test(key)
        ? meant(guess, { zh: '删去这个字段', en: 'delete this field' })
        : {
            zh: '花括号里的逗号会另起一个字段：给含逗号的文字加上引号',
            en: 'a comma in braces starts a field: put quotes round text that has one',
          },
    };
  });
}

const codes: Partial<Record<Issue['code'], ProblemCode>> = {
  invalid_type: 'wrongType',
  invalid_value: 'notAllowed',
  invalid_union: 'notAllowed',
  invalid_format: 'badFormat',
  custom: 'badFormat',
  too_small: 'outOfRange',
  too_big: 'outOfRange',
};

function remedyOf(code: ProblemCode, found: unknown, schema: z.ZodType | undefined): Label {
  if (code === 'missing') return { zh: '补上这个字段', en: 'add this field' };
  if (typeof found === 'string' && hasFullWidthColon(found)) {
    return { zh: '把全角“：”改成半角“: ”', en: 'replace the full-width colon by “: ”' };
  }
  if (code === 'notAllowed' && schema !== undefined && typeof found === 'string') {
    return meant(closest(found, choicesOf(schema)), { zh: '改成所列的一个', en: 'take one of those listed' });
  }
  if (code === 'wrongType' && typeof found === 'number') {
    return { zh: '这里要文字的，给它加上引号', en: 'put quotes round it if text is meant' };
  }
  return { zh: '照例子改写', en: 'rewrite it like the example' };
}

function problemOf(issue: Issue, root: z.ZodType, value: unknown): Unplaced {
  const path = issue.path as Path;
  const found = valueAt(value, path);
  const code = found === undefined || found === null ? 'missing' : (codes[issue.code] ?? 'wrongType');
  const { expected, example } = explain(root, path, value);
  const field = path.at(-1);
  const bare = typeof field !== 'string' || example.startsWith(`${field}:`) || example.startsWith('- ');
  return {
    path,
    code,
    found: show(found),
    expected,
    example: bare ? example : `${field}: ${example}`,
    remedy: remedyOf(code, found, schemaAt(root, path, value)),
  };
}

type TagIssue = Issue & { readonly discriminator: string; readonly options: readonly string[] };
const isTagIssue = (issue: Issue): issue is TagIssue => issue.code === 'invalid_union' && 'discriminator' in issue;

/** A tagged block whose tag is none of those that exist. */
function tagProblem({ path, discriminator, options }: TagIssue, value: unknown): Unplaced {
  const found = valueAt(value, path);
  const guess = typeof found === 'string' ? closest(found, options) : undefined;
  return {
    path: path as Path,
    code: found === undefined || found === null ? 'missing' : 'notAllowed',
    found: show(found),
    expected: { zh: `以下之一：${options.join('、')}`, en: `one of: ${options.join(', ')}` },
    example: `${discriminator}: ${guess ?? options[0] ?? ''}`,
    remedy: meant(guess, { zh: '改成所列的一个', en: 'take one of those listed' }),
  };
}

/** Everything in a value that does not fit its schema. */
export const shapeProblems = (issues: readonly Issue[], root: z.ZodType, value: unknown): Unplaced[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys, issue.path as Path, root, value);
    return [isTagIssue(issue) ? tagProblem(issue, value) : problemOf(issue, root, value)];
  });
