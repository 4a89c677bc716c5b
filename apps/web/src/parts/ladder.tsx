import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LadderRow } from '../api/shapes';
import { useText } from '../i18n/use-text';
import { FigureDoor } from './figure';
import { LadderActs } from './ladder-acts';
import { useWhen } from './use-when';
import './ladder.css';

export interface LadderProps {
  rows: LadderRow[];
  today: string;
  chosen?: string | undefined;
  onChoose?: (key: string) => void;
  onRelease?: (row: LadderRow) => void;
  onHold?: (row: LadderRow, reason: string) => void;
  /** The row whose act is under way. */
  busy?: string | undefined;
  /** Without the reason box and the names: the small ladder of the first page. */
  slim?: boolean;
}

const quiet = new Set<LadderRow['status']>(['held', 'declined', 'skipped']);

/** The rungs of the next hours, listed before they fire. Release and hold are equal; a held rung stays in the list. */
export const Ladder = (props: LadderProps): ReactNode => {
  const { rows, slim = false } = props;
  const { t } = useTranslation('parts');
  return (
    <table className={slim ? 'table ladder ladder--slim' : 'table ladder'}>
      <thead className={slim ? 'only-heard' : undefined}>
        <tr>
          <th scope="col">{t('ladder.when')}</th>
          <th scope="col">{t('ladder.what')}</th>
          <th scope="col" className="number">
            {t('ladder.whom')}
          </th>
          <th scope="col">
            <span className="only-heard">{t('ladder.acting')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LadderLine key={row.key} row={row} {...props} />
        ))}
      </tbody>
    </table>
  );
};

const LadderLine = ({ row, ...props }: LadderProps & { row: LadderRow }): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  const when = useWhen(props.today);
  const chosen = props.chosen === row.key;
  return (
    <tr
      className={[quiet.has(row.status) ? 'ladder__held' : '', chosen ? 'is-chosen' : ''].join(' ')}
      aria-selected={chosen}
      onClick={() => props.onChoose?.(row.key)}
    >
      <td className="ladder__when">{when(row.at)}</td>
      <td className="nowrap">
        <span className="ladder__rung" aria-label={t('ladder.rung', { level: row.level })}>
          {row.level}
        </span>
        {text(row.label)}
      </td>
      <td className="number">
        <FigureDoor
          value={row.figure.value}
          unit={t(row.figure.unit === 'persons' ? 'ladder.persons' : 'ladder.units', {
            count: row.figure.value,
          }).replace(/^[\d,]+\s*/, '')}
          label={text(row.label)}
          rows={row.figure.rows}
        />
      </td>
      <td>
        <LadderActs {...props} row={row} chosen={chosen} />
      </td>
    </tr>
  );
};
