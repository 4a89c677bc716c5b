import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkReceipt } from '../../api/shapes';
import type { Recorded } from '../../api/use-command';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';

interface BulkReceiptListProps {
  receipt: BulkReceipt;
  recorded: Recorded;
  names: ReadonlyMap<string, { name: string; unit: { name: string } }>;
  onClose: () => void;
}

/** One line an item: its place in the log, or what it was refused for and what to do next. */
export const BulkReceiptList = ({ receipt, recorded, names, onClose }: BulkReceiptListProps): ReactNode => {
  const { t } = useTranslation('pledges');
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="stack">
      <h3 tabIndex={-1} ref={head}>
        {t('receipt.title', { accepted: receipt.accepted, refused: receipt.refused })}
      </h3>
      <RecordedNotice recorded={recorded} />
      <div className="row wrap">
        <Button type="primary" onClick={onClose}>
          {t('receipt.close')}
        </Button>
      </div>
      <ul className="pledges__lines">
        {receipt.items.map(({ id, position, problem }) => (
          <li key={id}>
            <span>{names.get(id)?.name ?? id}</span>
            <span className="dim">{names.get(id)?.unit.name}</span>
            {problem ? (
              <StatusMark mark="returned" word={`${problem.title} ${problem.remedy}`} />
            ) : (
              <span className="row">
                <StatusMark mark="done" word={t('receipt.done')} />
                {position !== null && (
                  <PageLink className="small" to={pages.event(position)}>
                    {t('receipt.event', { event: position })}
                  </PageLink>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
