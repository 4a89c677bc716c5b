import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/frame/frame';

export const DeclarationPage = (): ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <Frame title={t('title.declaration')}>
      <div className="work">
        <h1>{t('title.declaration')}</h1>
      </div>
    </Frame>
  );
};
