import type { Label } from '@taizhang/domain';
import type { ErrorCode } from 'yaml';

/** What to say about a slip in the text. */
export interface Advice {
  readonly expected: Label;
  readonly remedy: Label;
  readonly example: string;
}

const wellFormed: Advice = {
  expected: { zh: '合乎语法的 YAML', en: 'well-formed YAML' },
  remedy: {
    zh: '检查这一行和上一行的缩进、冒号、引号和括号',
    en: 'check the indentation, colons, quotes and brackets of this line and the one before',
  },
  example: 'title: { zh: 自查自纠, en: Self-inspection }',
};

export const badAlias: Advice = {
  expected: { zh: '已在前面定义的锚点', en: 'an anchor that is defined before' },
  remedy: { zh: '写出内容本身，不用引用', en: 'write the content itself instead of an alias' },
  example: 'ladder: unitDuty',
};

const byCode: Partial<Record<ErrorCode, Advice>> = {
  DUPLICATE_KEY: {
    expected: { zh: '同一层里每个键只出现一次', en: 'each key once in its block' },
    remedy: { zh: '删去重复的一行，或改正键名', en: 'delete the repeated line, or correct its key' },
    example: 'version: 1',
  },
  TAB_AS_INDENT: {
    expected: { zh: '用空格缩进', en: 'spaces for indentation' },
    remedy: { zh: '把制表符（Tab）换成两个空格', en: 'replace the tab by two spaces' },
    example: '  - key: mobilisation',
  },
  BAD_INDENT: {
    expected: { zh: '与同层各行左端对齐', en: 'the same indentation as the lines beside it' },
    remedy: { zh: '把这一行与同层的行对齐', en: 'align this line with its neighbours' },
    example: '  - key: mobilisation\n    clause: 五（一）',
  },
  BAD_ALIAS: badAlias,
  MULTIPLE_DOCS: {
    expected: { zh: '一个文件只有一份文档', en: 'one document in a file' },
    remedy: { zh: '删去 --- 之后的部分，另存为一个文件', en: 'move what follows --- to a file of its own' },
    example: 'planId: s2-business-participation',
  },
};

const fullWidthColon: Advice = {
  expected: { zh: '半角冒号加一个空格', en: 'a half-width colon and a space' },
  remedy: { zh: '把全角“：”改成半角“: ”', en: 'replace the full-width colon by “: ”' },
  example: 'version: 1',
};

export const plainKey: Advice = {
  expected: { zh: '一个词作字段名', en: 'one word as the name of a field' },
  remedy: { zh: '删去字段名里的括号和问号', en: 'take brackets and question marks out of the name' },
  example: 'version: 1',
};

const openBracket: Advice = {
  expected: { zh: '成对的括号', en: 'brackets in pairs' },
  remedy: { zh: '补上右括号 ] 或 }', en: 'close the bracket' },
  example: '[report, withdrawal]',
};
const isUnbalanced = (row: string): boolean => (row.match(/[[{]/g)?.length ?? 0) > (row.match(/[\]}]/g)?.length ?? 0);

export function adviceFor(code: ErrorCode, row: string, fullWidth: boolean): Advice {
  if (fullWidth) return fullWidthColon;
  return code !== 'TAB_AS_INDENT' && isUnbalanced(row) ? openBracket : (byCode[code] ?? wellFormed);
}

/** A key that is followed by a full-width colon: the usual slip with a Chinese keyboard. */
export const hasFullWidthColon = (line: string): boolean => /^\s*(- )?[A-Za-z]\w*\s*：/.test(line);
