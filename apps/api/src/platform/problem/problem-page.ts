import { escapedHtml } from '../web/escaped-html';
import type { Language } from './accept-language';
import type { ProblemDocument } from './problem-document';

const words = {
  zh: { back: '回到首页', code: '代码', reference: '编号' },
  en: { back: 'To the first page', code: 'Code', reference: 'Reference' },
} as const;

/**
 * A refusal for somebody whose browser was on its way to a page, such as a sign-in that fails: the same words as the
 * document, and a way on. Plain HTML, as the content policy wants it.
 */
export function problemPage(problem: ProblemDocument, language: Language): string {
  const text = words[language];
  const title = escapedHtml(problem.title);
  return (
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · 台账</title></head>` +
    `<body><main><h1>${title}</h1><p>${escapedHtml(problem.remedy)}</p><p><a href="/">${text.back}</a></p>` +
    `<p><small>${text.code} ${escapedHtml(problem.code)} · ${text.reference} ${escapedHtml(problem.instance)}</small></p>` +
    `</main></body></html>`
  );
}
