import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/frame/frame';

export const EventPage = (): ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <Frame title={t('title.event')}>
      <div className="work">
        <h1>{t('title.event')}</h1>
      </div>
    </Frame>
  );
};
