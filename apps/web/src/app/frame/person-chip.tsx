import { useQueryClient } from '@tanstack/react-query';
import { Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { officialLedger, useScope } from '../../api/scope';
import { logInFromHere } from '../../api/session';
import type { Session } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { PageLink, useGo } from '../navigation';
import { pages } from '../place';

/** Who is acting, in which capacity; in a drill the way to another seat. */
export const PersonChip = ({ session }: { session: Session }): ReactNode => {
  const { t } = useTranslation('frame');
  const text = useText();
  const { ledger } = useScope();
  const go = useGo();
  const queries = useQueryClient();
  const inDrill = ledger !== officialLedger;
  if (!session.person) {
    if (inDrill)
      return (
        <PageLink className="chip" to={pages.seats()}>
          {t('nobody')}
        </PageLink>
      );
    return (
      <a className="chip" href={logInFromHere()}>
        {t('signIn')}
      </a>
    );
  }
  const role = session.roles[0];
  const signOut = async (): Promise<void> => {
    await answered(api.POST('/api/auth/logout'));
    await queries.invalidateQueries();
    go(pages.seats());
  };
  const items = [
    ...(inDrill ? [{ key: 'seats', label: t('changeSeat'), onClick: () => go(pages.seats()) }] : []),
    { key: 'out', label: t('signOut'), onClick: () => void signOut() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <button type="button" className="chip">
        {t('person', { name: session.person.name, role: role ? text(role.label) : session.person.post })}
        <span className="caret" />
      </button>
    </Dropdown>
  );
};
