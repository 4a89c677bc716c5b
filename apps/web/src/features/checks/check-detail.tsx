import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckPage } from '../../api/shapes';
import { PageLink, useAddress } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useWhy } from '../../app/why-provider';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { RowsSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { usePrinting } from '../../parts/use-printing';
import { WhyButton } from '../../parts/why-button';
import { CheckActs } from './check-acts';
import { CheckFacts } from './check-facts';
import { CheckPaper } from './check-paper';
import { CheckTeams } from './check-teams';
import { TargetDrawer } from './target-drawer';
import { TargetTable } from './target-table';
import { useCheck } from './use-checks';

/** One check: how its list was frozen and drawn, who goes, and what was found. */
export const CheckDetail = ({ check }: { check: string }): ReactNode => {
  const { t } = useTranslation('checks');
  return (
    <QueryBody query={useCheck(check)} skeleton={<RowsSkeleton rows={10} columns={6} />} counting={t('counting')}>
      {(page) => <CheckBody page={page} />}
    </QueryBody>
  );
};

const CheckBody = ({ page }: { page: CheckPage }): ReactNode => {
  const { t } = useTranslation('checks');
  const text = useText();
  const printing = usePrinting();
  const { attend } = useWhy();
  const [, change] = useAddress('check');
  const [open, setOpen] = useState<string | undefined>();
  const chosen = page.targets.find(({ target }) => target === open);
  useEffect(() => {
    attend(page.why);
    return () => attend(undefined);
  }, [attend, page.why]);
  return (
    <>
      <div className="page-head screen-only">
        <h1>{page.title}</h1>
        <StatusMark mark={page.mark} word={text(page.statusLabel)} />
        <span className="grow" />
        <Button onClick={() => change({ check: undefined })}>{t('back')}</Button>
        {page.frozen && <Button onClick={() => window.print()}>{t('print')}</Button>}
        <WhyButton why={page.why} of={page.title} />
      </div>
      <div className="checks__columns screen-only">
        <section className="panel panel__body stack">
          <CheckFacts page={page} />
          <CheckActs page={page} />
          <CheckTeams page={page} />
          <CheckHistory page={page} />
        </section>
        <section className="panel checks__list">
          <h2 className="checks__heading">{t('targets')}</h2>
          {page.frozen ? <TargetTable page={page} onOpen={setOpen} /> : <EmptyState why={t('empty.draw')} />}
        </section>
      </div>
      {printing && page.frozen && <CheckPaper page={page} frozen={page.frozen} />}
      {chosen && <TargetDrawer key={chosen.target} page={page} target={chosen} onClose={() => setOpen(undefined)} />}
    </>
  );
};

const CheckHistory = ({ page }: { page: CheckPage }): ReactNode => {
  const { t } = useTranslation('checks');
  const text = useText();
  const language = useLanguage();
  if (page.events.length === 0) return null;
  return (
    <section>
      <h3 className="row">
        {t('steps')}
        <PageLink className="small" to={page.history}>
          {t('history')}
        </PageLink>
      </h3>
      <ol className="checks__steps">
        {page.events.map(({ position, label, at }) => (
          <li key={position}>
            <PageLink to={pages.event(position)}>{gridDate(at, language)}</PageLink> {text(label)}
          </li>
        ))}
      </ol>
    </section>
  );
};
