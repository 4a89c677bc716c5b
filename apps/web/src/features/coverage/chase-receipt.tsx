import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import type { Recorded } from '../../api/use-command';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { useText } from '../../i18n/use-text';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import type { ChasePreview } from './selection';

export type ChaseReceiptBody = components['schemas']['ChaseReceipt'];

interface ChaseReceiptProps {
  preview: ChasePreview;
  receipt: ChaseReceiptBody;
  recorded: Recorded;
  onClose: () => void;
}

/** One line for each person of the list that was sent: chased, or left out after all and why. */
export const ChaseReceipt = ({ preview, receipt, recorded, onClose }: ChaseReceiptProps): ReactNode => {
  const { t } = useTranslation('coverage');
  const text = useText();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const leftOut = new Map(receipt.leftOut.map((row) => [row.personId, row.why]));
  return (
    <div className="stack">
      <h3 tabIndex={-1} ref={head}>
        {t('receipt.title', { count: receipt.chased })}
      </h3>
      <p className="row wrap">
        <RecordedNotice recorded={recorded} />
        {receipt.position > 0 && (
          <PageLink to={pages.event(receipt.position)}>{t('receipt.event', { event: receipt.position })}</PageLink>
        )}
      </p>
      <div className="row wrap">
        <Button type="primary" onClick={onClose}>
          {t('receipt.close')}
        </Button>
      </div>
      <ul className="chase__list">
        {preview.chased.map((row) => {
          const why = leftOut.get(row.personId);
          return (
            <li key={row.personId}>
              <span>{row.name}</span>
              <span className="dim">{row.unitName}</span>
              {why ? (
                <StatusMark mark="waived" word={text(why)} />
              ) : (
                <StatusMark mark="done" word={t('receipt.chased')} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
};
