import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemLedger } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { useAddress } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { useWhy } from '../../app/why-provider';
import { EmptyState } from '../../parts/empty-state';
import { RowsSkeleton } from '../../parts/skeletons';
import { usePrinting } from '../../parts/use-printing';
import { ItemDrawer } from './item-drawer';
import { LedgerFilters } from './ledger-filters';
import { LedgerPaper } from './ledger-paper';
import { LedgerTable } from './ledger-table';
import { ListProblem } from './list-problem-form';
import { ListFromSheet } from './sheet-drawer';
import { ZeroPanel } from './zero-panel';
import { type ItemActName, type LedgerShown, type Narrowing, useProblemLedger } from './use-ledger';
import './ledger-page.css';

/** S11 台账: every problem of the campaign by due date, from found to closed. */
export const LedgerPage = (): ReactNode => {
  const { t } = useTranslation(['ledger', 'frame']);
  const { c: campaign = '' } = useParams({ strict: false }) as { c?: string };
  const [address, change] = useAddress('show', 'unit', 'class', 'channel');
  const narrowing: Narrowing = { ...address, show: address.show as LedgerShown | undefined };
  const query = useProblemLedger(campaign, narrowing);
  return (
    <Frame title={t('frame:title.ledger')}>
      <CampaignTabs campaign={campaign} />
      <div className="work ledger prints-wide">
        <QueryBody query={query} skeleton={<RowsSkeleton rows={8} columns={7} />} counting={t('ledger:counting')}>
          {(ledger) => (
            <>
              <div className="page-head screen-only">
                <h1>{t('ledger:title')}</h1>
                <span className="grow" />
                <ListFromSheet ledger={ledger} />
                <ListProblem ledger={ledger} />
                <Button onClick={() => window.print()}>{t('ledger:print')}</Button>
              </div>
              <LedgerFilters ledger={ledger} narrowing={narrowing} onChange={change} />
              <ZeroPanel ledger={ledger} />
              <LedgerBody ledger={ledger} />
            </>
          )}
        </QueryBody>
      </div>
    </Frame>
  );
};

const LedgerBody = ({ ledger }: { ledger: ProblemLedger }): ReactNode => {
  const { t } = useTranslation('ledger');
  const printing = usePrinting();
  const [address, change] = useAddress('item');
  const [wanted, setWanted] = useState<ItemActName | undefined>();
  const list = useRef<HTMLDivElement>(null);
  const { attend } = useWhy();
  const chosen = ledger.items.find(({ item }) => item === address.item);
  useEffect(() => {
    attend(chosen?.why);
    return () => attend(undefined);
  }, [attend, chosen?.why]);
  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const here = (): number => rows().findIndex((row) => row === document.activeElement);
  const step = (by: 1 | -1): void => {
    const all = rows();
    all[Math.min(all.length - 1, Math.max(0, here() + by))]?.focus();
  };
  const open = (item: string | undefined, act?: ItemActName): void => {
    setWanted(act);
    change({ item });
  };
  useShortcut('j', t('keys.down'), () => step(1));
  useShortcut('k', t('keys.up'), () => step(-1));
  useShortcut('e', t('keys.evidence'), () => open(rows()[here()]?.dataset['item'] ?? address.item, 'claim'));
  return (
    <div ref={list}>
      {ledger.items.length === 0 ? (
        <div className="panel">
          <EmptyState why={t(ledger.total === 0 ? 'empty.none' : 'empty.filtered')} />
        </div>
      ) : (
        <LedgerTable items={ledger.items} chosen={address.item} onOpen={(item) => open(item)} />
      )}
      {printing && <LedgerPaper ledger={ledger} />}
      {address.item && (
        <ItemDrawer
          key={`${address.item}${wanted ?? ''}`}
          item={address.item}
          wanted={wanted}
          onClose={() => open(undefined)}
        />
      )}
    </div>
  );
};
