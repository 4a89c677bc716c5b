import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/frame/frame';

export const SeatsPage = (): ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <Frame title={t('title.seats')}>
      <div className="work">
        <h1>{t('title.seats')}</h1>
      </div>
    </Frame>
  );
};
