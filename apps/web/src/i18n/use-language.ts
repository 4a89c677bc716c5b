import { useTranslation } from 'react-i18next';
import type { Language } from './dates';

/** The language that dates and weekdays are written in. */
export const useLanguage = (): Language => {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
};
