import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/frame/frame';

export const BoardPage = (): ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <Frame title={t('title.board')}>
      <div className="work">
        <h1>{t('title.board')}</h1>
      </div>
    </Frame>
  );
};
