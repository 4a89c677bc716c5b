import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n/i18n';
import { useLanguage } from '../../i18n/use-language';

export const LanguageSwitch = (): ReactNode => {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  return (
    <span className="language" role="group" aria-label={t('language')}>
      <button type="button" lang="zh-CN" aria-pressed={language === 'zh'} onClick={() => void changeLanguage('zh')}>
        {t('languageZh')}
      </button>
      ·
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => void changeLanguage('en')}>
        {t('languageEn')}
      </button>
    </span>
  );
};
