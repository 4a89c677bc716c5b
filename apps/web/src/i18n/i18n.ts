import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './dates';
import { words as chinese } from './zh';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: typeof chinese;
    returnNull: false;
  }
}

const stored = 'taizhang.language';

const remembered = (): Language => (localStorage.getItem(stored) === 'en' ? 'en' : 'zh');

/** Chinese is always at hand; English is fetched when it is first asked for. */
const fetchWords = async (language: Language): Promise<void> => {
  if (language === 'zh' || i18next.hasResourceBundle('en', 'frame')) return;
  const { words } = await import('./en');
  for (const [namespace, content] of Object.entries(words)) i18next.addResourceBundle('en', namespace, content);
};

const announce = (language: Language): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};

export const startI18n = async (): Promise<void> => {
  const language = remembered();
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    ns: Object.keys(chinese),
    defaultNS: 'frame',
    resources: { zh: chinese },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (language !== 'zh') await changeLanguage(language);
  announce(language);
};

export const changeLanguage = async (language: Language): Promise<void> => {
  await fetchWords(language);
  localStorage.setItem(stored, language);
  announce(language);
  await i18next.changeLanguage(language);
};
