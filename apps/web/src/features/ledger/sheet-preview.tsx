import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerSheetPreview } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';

interface SheetPreviewProps {
  preview: LedgerSheetPreview;
  busy: boolean;
  onList: () => void;
  onRejected: () => void;
}

/** Which rows stay out and why, then every row that would be listed: nothing has been written. */
export const SheetPreview = ({ preview, busy, onList, onRejected }: SheetPreviewProps): ReactNode => {
  const { t } = useTranslation('ledger');
  const { lines, rejected } = preview;
  return (
    <div className="stack">
      <p role="status">{t('sheet.figures', { good: lines.length, rejected: rejected.length })}</p>
      <div className="row wrap">
        {lines.length > 0 && (
          <Button type="primary" loading={busy} onClick={onList}>
            {t('sheet.list', { count: lines.length })}
          </Button>
        )}
        {rejected.length > 0 && <Button onClick={onRejected}>{t('sheet.download', { count: rejected.length })}</Button>}
      </div>
      {rejected.length > 0 && <Rejected rejected={rejected} />}
      {lines.length > 0 && <Lines lines={lines} />}
    </div>
  );
};

const Rejected = ({ rejected }: { rejected: LedgerSheetPreview['rejected'] }): ReactNode => {
  const { t } = useTranslation('ledger');
  const text = useText();
  return (
    <section>
      <h3>{t('sheet.rejected', { count: rejected.length })}</h3>
      <ul className="ledger__sheet">
        {rejected.map(({ row, said, reasons }) => (
          <li key={row}>
            <StatusMark mark="returned" word={t('sheet.row', { row })} />
            <span className="sep dim">{said}</span>
            {reasons.map((reason) => (
              <p key={text(reason.text)} className="small">
                {text(reason.text)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};

const heads = ['row', 'unit', 'person', 'problemClass', 'channel', 'description', 'foundOn'] as const;

const Lines = ({ lines }: { lines: LedgerSheetPreview['lines'] }): ReactNode => {
  const { t } = useTranslation('ledger');
  const text = useText();
  return (
    <section className="ledger__list">
      <h3>{t('sheet.good', { count: lines.length })}</h3>
      <table className="table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`sheet.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.row}>
              <td>{line.row}</td>
              <td>{line.unit.name}</td>
              <td>{line.person?.name ?? <span className="dim">{t('sheet.unitItself')}</span>}</td>
              <td>
                {text(line.problemClass)}
                {line.tendency && <span className="sep dim">{t('sheet.tendency')}</span>}
              </td>
              <td>{text(line.channel)}</td>
              <td>{line.description}</td>
              <td className="nowrap">{line.foundOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
