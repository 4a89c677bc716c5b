import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import { useSession } from '../../api/session';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import type { Cell } from './use-coverage';

const keepers: readonly string[] = ['commissionOffice', 'disciplineGroup'];

interface DrawLinkProps {
  campaign: string;
  cell: Cell;
  figure: 'left' | 'met' | 'asked';
}

/** 抽查: a check is planned with this list as its population. Only whoever may plan one is led there. */
export const DrawLink = ({ campaign, cell, figure }: DrawLinkProps): ReactNode => {
  const { t } = useTranslation('coverage');
  const { live } = useScope();
  const roles = useSession().data?.roles ?? [];
  if (!live || !roles.some(({ role }) => keepers.includes(role))) return null;
  return (
    <PageLink className="small screen-only" to={pages.checks(campaign)} search={{ ...cell, figure }}>
      {t('list.draw')}
    </PageLink>
  );
};
