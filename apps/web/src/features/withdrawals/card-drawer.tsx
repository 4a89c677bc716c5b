import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WithdrawalCard } from '../../api/shapes';
import { QueryBody } from '../../app/query-body';
import { ActDrawer } from '../../parts/act-drawer';
import { FormSkeleton } from '../../parts/skeletons';
import { CardFacts } from './card-facts';
import { useWithdrawal } from './use-withdrawals';

interface CardDrawerProps {
  withdrawal: string;
  /** The card as it stands on the wall, until its own answer has come. */
  listed: WithdrawalCard | undefined;
  today: string;
  onClose: () => void;
}

export const CardDrawer = ({ withdrawal, listed, today, onClose }: CardDrawerProps): ReactNode => {
  const { t } = useTranslation('withdrawals');
  const query = useWithdrawal(withdrawal);
  const card = query.data ?? listed;
  const title = card ? t('card.title', { name: card.person.name, unit: card.person.unitName }) : t('title');
  return (
    <ActDrawer open title={title} size={640} onClose={onClose}>
      <QueryBody query={query} skeleton={<FormSkeleton fields={4} />}>
        {(whole) => <CardFacts card={whole} today={today} />}
      </QueryBody>
    </ActDrawer>
  );
};
