import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnSheet } from '../../api/shapes';
import { pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';

interface SheetFrameProps {
  sheet: ReturnSheet;
  /** Instead of the code, where what is shown is not what was signed. */
  strip?: string;
  children: ReactNode;
}

/** What stands round the table on paper: title, unit and stamp, date; notes, symbols, signatures, check strip. */
export const SheetFrame = ({ sheet, strip, children }: SheetFrameProps): ReactNode => {
  const { t } = useTranslation(['returns', 'frame']);
  const text = useText();
  const { above, below, notes, symbols, point } = sheet;
  return (
    <article className={`sheet sheet--${sheet.paper}`}>
      <h2 className="sheet__title">{text(sheet.title)}</h2>
      <Margin words={above} />
      <div className="sheet__scroll">{children}</div>
      <Margin words={below} />
      {notes.length > 0 && (
        <ol className="sheet__notes" aria-label={t('returns:notes')}>
          {notes.map((note) => (
            <li key={note.zh}>{text(note)}</li>
          ))}
        </ol>
      )}
      {symbols.length > 0 && (
        <p className="sheet__notes">
          {symbols.map(({ mark, meaning }) => (
            <span key={mark} className="sheet__symbol">
              <b>{mark}</b> {text(meaning)}
            </span>
          ))}
        </p>
      )}
      <p className="sheet__check">
        <b className="nowrap">
          {strip ?? (sheet.code === null ? t('returns:noCode') : t('returns:code', { code: sheet.code }))}
        </b>
        <span className="sep" />
        {t('returns:check', {
          asOf: pointDate(point.asOf),
          knownOn: pointDate(point.knownOn),
          position: grouped(point.position),
          version: sheet.version,
        })}
      </p>
    </article>
  );
};

const Margin = ({ words }: { words: ReturnSheet['above'] }): ReactNode => {
  const text = useText();
  return (
    <div className="sheet__margin">
      {words.map(({ label, value }) => (
        <span key={label.zh}>
          {text(label)}
          <span className="sheet__line">{value}</span>
        </span>
      ))}
    </div>
  );
};

/** The header tree as merged cells, repeated on every page of paper. */
export const SheetHead = ({ sheet }: { sheet: ReturnSheet }): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  return (
    <thead>
      {sheet.head.map((row, level) => (
        <tr key={row[0]?.key ?? level}>
          {level === 0 && !sheet.list && (
            <th scope="col" rowSpan={sheet.head.length} className="sheet__content">
              {t('content')}
            </th>
          )}
          {row.map(({ key, label, columns, rows }) => (
            <th key={key} scope={columns > 1 ? 'colgroup' : 'col'} colSpan={columns} rowSpan={rows}>
              {text(label)}
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
};
