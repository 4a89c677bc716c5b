import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerSheetPreview, LedgerSheetReceipt } from '../../api/shapes';
import type { Recorded } from '../../api/use-command';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';

interface SheetReceiptProps {
  receipt: LedgerSheetReceipt;
  preview: LedgerSheetPreview;
  recorded: Recorded;
  onClose: () => void;
}

/** One line a row: its place in the log, or what it was refused for and what to do next. */
export const SheetReceipt = ({ receipt, preview, recorded, onClose }: SheetReceiptProps): ReactNode => {
  const { t } = useTranslation('ledger');
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const { listed, refused, rejectedRows } = receipt;
  const said = new Map(preview.lines.map(({ row, description }) => [row, description]));
  return (
    <div className="stack">
      <h3 tabIndex={-1} ref={head}>
        {t('sheet.done', { listed, left: refused + rejectedRows })}
      </h3>
      <RecordedNotice recorded={recorded} />
      <div className="row wrap">
        <Button type="primary" onClick={onClose}>
          {t('sheet.close')}
        </Button>
      </div>
      <ul className="ledger__sheet">
        {receipt.items.map(({ row, position, problem }) => (
          <li key={row}>
            <span className="dim">{t('sheet.row', { row })}</span>
            <span className="sep">{said.get(row)}</span>{' '}
            {problem ? (
              <StatusMark mark="returned" word={`${problem.title} ${problem.remedy}`} />
            ) : (
              <StatusMark mark="done" word={t('sheet.listed')} />
            )}
            {position !== null && (
              <span className="sep">
                <PageLink to={pages.event(position)}>{t('sheet.event', { event: position })}</PageLink>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
