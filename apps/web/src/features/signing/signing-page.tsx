import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/frame/frame';

export const SigningPage = (): ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <Frame title={t('title.signing')}>
      <div className="work">
        <h1>{t('title.signing')}</h1>
      </div>
    </Frame>
  );
};
