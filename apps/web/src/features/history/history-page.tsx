import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/frame/frame';

export const HistoryPage = (): ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <Frame title={t('title.history')}>
      <div className="work">
        <h1>{t('title.history')}</h1>
      </div>
    </Frame>
  );
};
