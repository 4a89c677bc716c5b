export type Language = 'zh' | 'en';

/** The reader's language by `Accept-Language`; Chinese unless English is asked for with more weight. */
export function languageOf(header: string | undefined): Language {
  const weights: Record<Language, number> = { zh: 0, en: 0 };
  for (const part of (header ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().split(';');
    const language = tag.slice(0, 2).toLowerCase();
    if (language !== 'zh' && language !== 'en') continue;
    const quality = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
    weights[language] = Math.max(weights[language], quality === undefined ? 1 : Number(quality.slice(2)) || 0);
  }
  return weights.en > weights.zh ? 'en' : 'zh';
}
