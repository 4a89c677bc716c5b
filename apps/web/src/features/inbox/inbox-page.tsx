import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/frame/frame';

export const InboxPage = (): ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <Frame title={t('title.inbox')}>
      <div className="work">
        <h1>{t('title.inbox')}</h1>
      </div>
    </Frame>
  );
};
