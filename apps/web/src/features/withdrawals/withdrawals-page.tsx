import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/frame/frame';

export const WithdrawalsPage = (): ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <Frame title={t('title.withdrawals')}>
      <div className="work">
        <h1>{t('title.withdrawals')}</h1>
      </div>
    </Frame>
  );
};
