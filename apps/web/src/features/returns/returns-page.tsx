import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Returns } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { PageLink, useAddress } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { RowsSkeleton } from '../../parts/skeletons';
import { filterFrom, isShown, returnFilters } from './return-filter';
import { ReturnTable } from './return-table';
import { useReturns } from './use-returns';
import './returns.css';

/** S19 报表: who owes which table, and where each stands; what is missing comes first. */
export const ReturnsPage = (): ReactNode => {
  const { t } = useTranslation(['returns', 'frame']);
  const { c: campaign = '' } = useParams({ strict: false }) as { c?: string };
  const query = useReturns(campaign);
  return (
    <Frame title={t('frame:title.returns')}>
      <CampaignTabs campaign={campaign} />
      <div className="work returns">
        <div className="page-head">
          <h1>{t('returns:title')}</h1>
          <span className="grow" />
          <Button onClick={() => window.print()}>{t('returns:print')}</Button>
        </div>
        <QueryBody query={query} skeleton={<RowsSkeleton rows={8} columns={6} />} counting={t('returns:counting')}>
          {(returns) => <ReturnsBody campaign={campaign} returns={returns} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const ReturnsBody = ({ campaign, returns }: { campaign: string; returns: Returns }): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const [address, change] = useAddress('show');
  const list = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1): void => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-return] a') ?? [])];
    const here = links.findIndex((link) => link === document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, here + by))]?.focus();
  };
  useShortcut('j', t('keys.down'), () => step(1));
  useShortcut('k', t('keys.up'), () => step(-1));
  const { rows, obligations } = returns;
  const filter = filterFrom(address.show);
  const shown = rows.filter((row) => isShown(row, filter));
  const nextDue = rows.find(({ standing }) => standing === 'due')?.clock.dueOn ?? null;
  return (
    <>
      {obligations.map(({ key, label, to, rhythm, clause, rollUp }) => (
        <p key={key} className="small dim">
          {rhythm === null
            ? t('owedTo', { table: text(label), to: text(to), clause })
            : t('owedToOften', { table: text(label), to: text(to), rhythm: text(rhythm), clause })}
          {rollUp && (
            <PageLink className="sep screen-only" to={pages.rollUp(campaign, rollUp)}>
              {t('rollUp.open')}
            </PageLink>
          )}
        </p>
      ))}
      <div className="segments returns__filters" role="group" aria-label={t('filters')}>
        {returnFilters.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === filter}
            onClick={() => change({ show: each === 'all' ? undefined : each })}
          >
            {t(`filter.${each}`)} {rows.filter((row) => isShown(row, each)).length}
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <div className="panel">
          <EmptyState
            why={t(rows.length === 0 ? 'empty.none' : 'empty.filtered', { filter: t(`filter.${filter}`) })}
            nextDue={nextDue}
          />
        </div>
      ) : (
        <div ref={list}>
          <ReturnTable rows={shown} several={obligations.length > 1} />
        </div>
      )}
    </>
  );
};
