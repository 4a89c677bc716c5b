import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { PageLink, useHref } from '../navigation';
import { pages } from '../place';
import { isCurrent } from './current-entry';

/** 办案: the lists of casework that this person may open. */
export const CaseworkTabs = (): ReactNode => {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const href = useHref();
  const lists = useSession().data?.casework ?? [];
  const current = isCurrent(
    lists.map((list) => href(pages[list]())),
    pathname,
  );
  if (lists.length < 2) return null;
  return (
    <nav className="tabs" aria-label={t('caseworkTabs')}>
      {lists.map((list, index) => (
        <PageLink key={list} to={pages[list]()} aria-current={index === current ? 'page' : undefined}>
          {t(`caseworkTab.${list}`)}
        </PageLink>
      ))}
    </nav>
  );
};
