import type { LabelText } from '@taizhang/contracts';

export type { LabelText };

export const label = (zh: string, en: string): LabelText => ({ zh, en });
/** For what is the same in both languages: a name, a number, a date. */
export const same = (text: string | number): LabelText => ({ zh: String(text), en: String(text) });
export const nothing: LabelText = { zh: '', en: '' };

/** Fills both languages from one list: a label speaks its own language, a name is the same in both. */
export function compose(template: LabelText, parts: Readonly<Record<string, LabelText | string | number>>): LabelText {
  const fill = (text: string, language: 'zh' | 'en'): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const part = parts[name];
      return typeof part === 'object' ? part[language] : String(part ?? '');
    });
  return { zh: fill(template.zh, 'zh'), en: fill(template.en, 'en') };
}

export const joined = (parts: readonly LabelText[]): LabelText => ({
  zh: parts.map((part) => part.zh).join('、'),
  en: parts.map((part) => part.en).join(', '),
});

/** `逾期 2 个工作日`, `1 working day late`. */
export const workingDaysLate = (days: number): LabelText =>
  compose(label('逾期 {days} 个工作日', days === 1 ? '{days} working day late' : '{days} working days late'), { days });
