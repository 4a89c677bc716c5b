import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import type { Withdrawals } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { useAddress } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { useNarrow } from '../../app/use-media';
import { useWhy } from '../../app/why-provider';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { RowsSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { usePrinting } from '../../parts/use-printing';
import { useRemainingWithMakeUp } from '../../parts/use-remaining';
import { CardDrawer } from './card-drawer';
import { CardFacts } from './card-facts';
import { shownFrom, useWithdrawals } from './use-withdrawals';
import { Wall } from './wall';
import { allCards, ownCards, sortedColumns, wallState } from './wall-model';
import { WithdrawalsPaper } from './withdrawals-paper';
import './withdrawals-page.css';

/** S10 退出: who has still to withdraw, by countdown to the agreed day and to the cut-off of leniency. */
export const WithdrawalsPage = (): ReactNode => {
  const { t } = useTranslation(['withdrawals', 'frame']);
  const { c: campaign = '' } = useParams({ strict: false }) as { c?: string };
  const [address, change] = useAddress('show');
  const show = shownFrom(address.show);
  const query = useWithdrawals(campaign, show);
  return (
    <Frame title={t('frame:title.withdrawals')}>
      <CampaignTabs campaign={campaign} />
      <div className="work withdrawals prints-wide">
        <div className="page-head">
          <h1>{t('withdrawals:title')}</h1>
          {show && (
            <span className="row">
              <b>{t(`withdrawals:shown.${show}`)}</b>
              <Button size="small" className="screen-only" onClick={() => change({ show: undefined })}>
                {t('withdrawals:showAll')}
              </Button>
            </span>
          )}
          {query.data?.cutOff && <CutOff cutOff={query.data.cutOff} />}
          <span className="grow" />
          <Button onClick={() => window.print()}>{t('withdrawals:print')}</Button>
        </div>
        <QueryBody query={query} skeleton={<WallSkeleton />} counting={t('withdrawals:counting')}>
          {(withdrawals) => <WallBody key={show ?? 'all'} withdrawals={withdrawals} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

/** Until when reporting and withdrawing both count for leniency; by date, without ticking seconds. */
const CutOff = ({ cutOff }: { cutOff: NonNullable<Withdrawals['cutOff']> }): ReactNode => {
  const text = useText();
  const language = useLanguage();
  const remaining = useRemainingWithMakeUp();
  const { clock } = cutOff;
  return (
    <span className="withdrawals__cut-off">
      <span className="dim small">{text(cutOff.label)}</span>
      {clock.dueOn && <b>{gridDate(clock.dueOn, language)}</b>}
      <StatusMark mark={clock.mark} word={remaining(clock)} />
    </span>
  );
};

const WallSkeleton = (): ReactNode => (
  <div className="wall" aria-hidden>
    {Array.from({ length: 7 }, (_, column) => (
      <div key={column} className="wall__column">
        <RowsSkeleton rows={5 - (column % 3)} columns={1} />
      </div>
    ))}
  </div>
);

const WallBody = ({ withdrawals }: { withdrawals: Withdrawals }): ReactNode => {
  const { t } = useTranslation('withdrawals');
  const narrow = useNarrow();
  const printing = usePrinting();
  const personId = useSession().data?.person?.personId;
  const { attend } = useWhy();
  const [address, change] = useAddress('card');
  const wall = useRef<HTMLDivElement>(null);
  const columns = sortedColumns(withdrawals.columns);
  const cards = allCards(columns);
  const own = narrow ? ownCards(columns, personId) : [];
  const chosen = cards.find((card) => card.withdrawal === address.card);
  useEffect(() => {
    attend(chosen?.why);
    return () => attend(undefined);
  }, [attend, chosen?.why]);
  const step = (by: 1 | -1): void => {
    const all = [...(wall.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    const at = all.findIndex((element) => element === document.activeElement);
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcut('j', t('keys.down'), () => step(1));
  useShortcut('k', t('keys.up'), () => step(-1));
  const state = wallState(columns);
  if (state === 'none')
    return (
      <div className="panel">
        <EmptyState why={t('empty.none')} nextDue={withdrawals.next?.dueOn ?? null} />
      </div>
    );
  return (
    <div ref={wall} className="withdrawals__body">
      {state === 'allSettled' && (
        <div className="panel">
          <EmptyState why={t('empty.allSettled')} nextDue={withdrawals.next?.dueOn ?? null} />
        </div>
      )}
      {own.length > 0 ? (
        <div className="stack screen-only">
          {own.map((card) => (
            <section key={card.withdrawal} className="panel panel__body">
              <CardFacts card={card} today={withdrawals.point.asOf} />
            </section>
          ))}
        </div>
      ) : (
        <Wall columns={columns} today={withdrawals.point.asOf} onOpen={(card) => change({ card })} />
      )}
      {printing && <WithdrawalsPaper withdrawals={withdrawals} />}
      {own.length === 0 && address.card && (
        <CardDrawer
          key={address.card}
          withdrawal={address.card}
          listed={chosen}
          today={withdrawals.point.asOf}
          onClose={() => change({ card: undefined })}
        />
      )}
    </div>
  );
};
