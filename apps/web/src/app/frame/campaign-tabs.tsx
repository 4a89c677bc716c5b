import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { PageLink, useHref } from '../navigation';
import { pages } from '../place';
import { isCurrent } from './current-entry';

/** The pages inside a campaign: those that its plan has a section for. */
export const CampaignTabs = ({ campaign }: { campaign: string }): ReactNode => {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const href = useHref();
  const session = useSession().data;
  const own = session?.campaignPages ?? [];
  const tabs = [
    { to: pages.board(campaign), words: t('tab.overview') },
    { to: pages.coverage(campaign), words: t('tab.coverage') },
    ...own.map((page) => ({ to: pages[page](campaign), words: t(`tab.${page}`) })),
    ...(session?.organisation ? [{ to: pages.org(), words: t('tab.org') }] : []),
  ];
  const current = isCurrent(
    tabs.map(({ to }) => href(to)),
    pathname,
  );
  return (
    <nav className="tabs" aria-label={t('tabs')}>
      {tabs.map(({ to, words }, index) => (
        <PageLink key={to} to={to} aria-current={index === current ? 'page' : undefined}>
          {words}
        </PageLink>
      ))}
    </nav>
  );
};
