import type { Language } from '../problem/accept-language';

/** Text as it stands in HTML, in content and in attributes. */
export const escapedHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

interface PlainPage {
  readonly language: Language;
  readonly title: string;
  /** HTML below the title. */
  readonly content: string;
  readonly style?: string;
}

/** A page of the API's own: HTML without script, which needs nothing but itself and works for every reader. */
export function plainPage({ language, title, content, style }: PlainPage): string {
  const heading = escapedHtml(title);
  return (
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${heading} · 台账</title>` +
    `${style === undefined ? '' : `<style>${style}</style>`}</head>` +
    `<body><main><h1>${heading}</h1>${content}</main></body></html>`
  );
}
