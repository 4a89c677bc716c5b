import type { Label, PlanFindingCode } from '@taizhang/domain';

/** Why a document is refused. Codes are stable; the words are in `problem-titles.ts`. */
export type ProblemCode =
  | 'notYaml'
  | 'empty'
  | 'missing'
  | 'unknownField'
  | 'wrongType'
  | 'notAllowed'
  | 'badFormat'
  | 'outOfRange'
  | 'publishedTwice'
  | 'publicationsOutOfOrder'
  | 'dayInWrongYear'
  | 'dayBothOffAndOn'
  | PlanFindingCode;

/** One thing that is wrong, or worth a second look, at its place in the document. */
export interface Problem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** `phases[0].from`; empty for the document as a whole. */
  readonly path: string;
  readonly code: ProblemCode;
  /** What stands there; empty when nothing does. */
  readonly found: string;
  readonly expected: Label;
  /** A piece of document that would be accepted. */
  readonly example: string;
  readonly remedy: Label;
}

/** A problem before its place in the file is known. */
export interface Unplaced extends Omit<Problem, 'file' | 'line' | 'column' | 'path'> {
  readonly path: readonly (string | number)[];
  /** Points at the key of `path` rather than at its value. */
  readonly atKey?: boolean;
}

export const pathText = (path: readonly (string | number)[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');

export const inDocumentOrder = (a: Problem, b: Problem): number => a.line - b.line || a.column - b.column;
