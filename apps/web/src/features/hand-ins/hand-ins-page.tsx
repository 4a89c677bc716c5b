import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { HandInPage, HandIns } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { useAddress } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { useWhy } from '../../app/why-provider';
import { exactYuan } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { RowsSkeleton } from '../../parts/skeletons';
import { usePrinting } from '../../parts/use-printing';
import { HandInDrawer } from './hand-in-drawer';
import { HandInTable } from './hand-in-table';
import { HandInsPaper } from './hand-ins-paper';
import { ReceiptPaper } from './receipt-paper';
import { ReceiveHandIn } from './receive-form';
import { type HandInShown, useHandIns } from './use-hand-ins';
import './hand-ins-page.css';

/** S12 上交: the register of what was handed in, by receipt, from custody to disposal. */
export const HandInsPage = (): ReactNode => {
  const { t } = useTranslation(['handIns', 'frame']);
  const { c: campaign = '' } = useParams({ strict: false }) as { c?: string };
  const [address, change] = useAddress('show');
  const show = address.show as HandInShown | undefined;
  const query = useHandIns(campaign, show);
  return (
    <Frame title={t('frame:title.handIns')}>
      <CampaignTabs campaign={campaign} />
      <div className="work hand-ins">
        <QueryBody query={query} skeleton={<RowsSkeleton rows={8} columns={7} />} counting={t('handIns:counting')}>
          {(register) => (
            <>
              <div className="page-head screen-only">
                <h1>{t('handIns:title')}</h1>
                <span className="dim small">
                  {t('handIns:sum', { sum: exactYuan(register.amountFen), count: register.unvalued })}
                </span>
                <span className="grow" />
                <ReceiveHandIn register={register} />
                <Button onClick={() => window.print()}>{t('handIns:print')}</Button>
              </div>
              <ShownChoice register={register} show={show} onChange={(next) => change({ show: next })} />
              <RegisterBody register={register} />
            </>
          )}
        </QueryBody>
      </div>
    </Frame>
  );
};

interface ShownChoiceProps {
  register: HandIns;
  show: HandInShown | undefined;
  onChange: (show: HandInShown | undefined) => void;
}

const ShownChoice = ({ register, show, onChange }: ShownChoiceProps): ReactNode => {
  const { t } = useTranslation('handIns');
  const text = useText();
  return (
    <div className="row screen-only">
      <div className="segments hand-ins__shown" role="group" aria-label={t('shown')}>
        <button type="button" aria-pressed={!show} onClick={() => onChange(undefined)}>
          {t('all')} {register.total}
        </button>
        {register.shown.map(({ key, label, count }) => (
          <button
            key={key}
            type="button"
            aria-pressed={show === key}
            onClick={() => onChange(show === key ? undefined : key)}
          >
            {text(label)} {count}
          </button>
        ))}
      </div>
    </div>
  );
};

/** A receipt takes the place of the register on paper while it is printed. */
function useReceipt(): [HandInPage | undefined, (page: HandInPage) => void] {
  const [receipt, setReceipt] = useState<HandInPage | undefined>();
  const print = (page: HandInPage): void => {
    flushSync(() => setReceipt(page));
    window.print();
  };
  useEffect(() => {
    const end = (): void => setReceipt(undefined);
    window.addEventListener('afterprint', end);
    return () => window.removeEventListener('afterprint', end);
  }, []);
  return [receipt, print];
}

const RegisterBody = ({ register }: { register: HandIns }): ReactNode => {
  const { t } = useTranslation('handIns');
  const printing = usePrinting();
  const [address, change] = useAddress('handIn');
  const [receipt, printReceipt] = useReceipt();
  const list = useRef<HTMLDivElement>(null);
  const { attend } = useWhy();
  const chosen = register.rows.find(({ handIn }) => handIn === address.handIn);
  useEffect(() => {
    attend(chosen?.why);
    return () => attend(undefined);
  }, [attend, chosen?.why]);
  const step = (by: 1 | -1): void => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-hand-in]') ?? [])];
    const here = all.findIndex((row) => row === document.activeElement);
    all[Math.min(all.length - 1, Math.max(0, here + by))]?.focus();
  };
  useShortcut('j', t('keys.down'), () => step(1));
  useShortcut('k', t('keys.up'), () => step(-1));
  return (
    <div ref={list}>
      {register.rows.length === 0 ? (
        <div className="panel">
          <EmptyState why={t(register.total === 0 ? 'empty.none' : 'empty.filtered')} />
        </div>
      ) : (
        <HandInTable rows={register.rows} chosen={address.handIn} onOpen={(handIn) => change({ handIn })} />
      )}
      {printing && (receipt ? <ReceiptPaper page={receipt} /> : <HandInsPaper register={register} />)}
      {address.handIn && (
        <HandInDrawer
          key={address.handIn}
          handIn={address.handIn}
          onClose={() => change({ handIn: undefined })}
          onReceipt={printReceipt}
        />
      )}
    </div>
  );
};
