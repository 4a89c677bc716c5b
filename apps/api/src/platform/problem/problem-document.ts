import { errorRegistry } from '@taizhang/domain';
import type { Rejection } from '@taizhang/domain';
import { detailWords } from '../../wording/detail-words';
import type { Language } from './accept-language';
import { httpProblems, type ProblemText } from './http-problems';
import type { FieldError } from './refusal';

/** RFC 9457 with a stable code and what to do next. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly remedy: string;
  readonly errors?: readonly FieldError[];
}

const registered: Readonly<Record<string, ProblemText>> = { ...httpProblems, ...errorRegistry };

/** How a code reads; undefined for a code that nobody registered, which is a bug. */
export const problemTextOf = (code: string): ProblemText | undefined => registered[code];

const filled = (text: string, { code, details }: Pick<Rejection, 'code' | 'details'>, language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => detailWords(code, name, details[name], language));

const ended = (sentence: string, language: Language): string =>
  `${sentence.replace(/[。.]$/, '')}${language === 'zh' ? '。' : '. '}`;

export function problemDocument(
  refusal: {
    readonly code: string;
    readonly details: Rejection['details'];
    readonly errors?: readonly FieldError[] | undefined;
  },
  language: Language,
  reference: string,
): ProblemDocument {
  const text = problemTextOf(refusal.code) ?? httpProblems.InternalError;
  const sentence = filled(language === 'zh' ? text.zh : text.en, refusal, language);
  const remedy = filled(language === 'zh' ? text.remedyZh : text.remedyEn, refusal, language);
  return {
    type: `urn:taizhang:problem:${refusal.code}`,
    title: sentence.replace(/[。.]$/, ''),
    status: text.status,
    detail: `${ended(sentence, language)}${remedy}`,
    instance: reference,
    code: refusal.code,
    remedy,
    ...(refusal.errors && { errors: refusal.errors }),
  };
}
