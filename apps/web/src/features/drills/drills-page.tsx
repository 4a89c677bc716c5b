import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/frame/frame';

export const DrillsPage = (): ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <Frame title={t('title.drills')}>
      <div className="work">
        <h1>{t('title.drills')}</h1>
      </div>
    </Frame>
  );
};
