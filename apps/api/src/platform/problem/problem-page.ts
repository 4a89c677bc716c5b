import { escapedHtml, plainPage } from '../web/plain-page';
import type { Language } from './accept-language';
import type { ProblemDocument } from './problem-document';

const words = {
  zh: { back: '回到首页', code: '代码', reference: '编号' },
  en: { back: 'To the first page', code: 'Code', reference: 'Reference' },
} as const;

const style =
  'body{font:16px/1.7 system-ui,sans-serif;color:#1f2328;max-width:36rem;margin:15vh auto;padding:0 1.5rem}' +
  'h1{font-size:1.5rem;line-height:1.4}small{color:#59636e}';

/**
 * A refusal for somebody whose browser was on its way to a page, such as a sign-in that fails: the same words as the
 * document, and a way on. Nothing else has to be loaded for it: that may be what it is about.
 */
export function problemPage(problem: ProblemDocument, language: Language): string {
  const text = words[language];
  const content =
    `<p>${escapedHtml(problem.remedy)}</p><p><a href="/">${text.back}</a></p>` +
    `<p><small>${text.code} ${escapedHtml(problem.code)} · ${text.reference} ${escapedHtml(problem.instance)}</small></p>`;
  return plainPage({ language, title: problem.title, content, style });
}
