import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterPreview, RosterRow } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';

/** What an import would change, and which rows stay out: figures of all rows, and the first rows of both kinds. */
export const RosterDifference = ({ preview }: { preview: RosterPreview }): ReactNode => {
  const { t } = useTranslation('org');
  const text = useText();
  const { units, persons, changedRows, unchangedRows, rejectedRows } = preview;
  return (
    <div className="stack">
      <p>
        {t('roster.figures', { units, persons, changed: changedRows, known: unchangedRows, rejected: rejectedRows })}
      </p>
      {preview.kinds.length > 0 && (
        <ul className="roster__kinds">
          {preview.kinds.map(({ kind, label, count }) => (
            <li key={kind}>
              {text(label)} <b>{count}</b>
            </li>
          ))}
        </ul>
      )}
      {preview.rejected.length > 0 && (
        <section>
          <h3>{t('roster.rejected', { count: rejectedRows })}</h3>
          <Shown shown={preview.rejected.length} all={rejectedRows} />
          <ol className="roster__rows">
            {preview.rejected.map((row) => (
              <RejectedRow key={`${row.sheet}${row.row}`} row={row} />
            ))}
          </ol>
        </section>
      )}
      {preview.missing.count > 0 && <Missing missing={preview.missing} />}
      {preview.changed.length > 0 && (
        <section>
          <h3>{t('roster.changed', { count: changedRows })}</h3>
          <Shown shown={preview.changed.length} all={changedRows} />
          <ol className="roster__rows">
            {preview.changed.map((row) => (
              <ChangedRow key={`${row.sheet}${row.row}`} row={row} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
};

/** Whom the log has in office and the file does not name: nothing happens to them, whoever has left is recorded as gone. */
const Missing = ({ missing: { count, shown } }: Pick<RosterPreview, 'missing'>): ReactNode => {
  const { t } = useTranslation('org');
  const language = useLanguage();
  return (
    <section>
      <h3>{t('roster.missing', { count })}</h3>
      <p className="small">{t('roster.missingNote')}</p>
      <Shown shown={shown.length} all={count} />
      <ol className="roster__rows">
        {shown.map(({ personId, name, unitName, post, since }) => (
          <li key={personId}>
            <PageLink to={pages.person(personId)} search={{ act: 'leave' }}>
              {name}
            </PageLink>
            <span className="sep">{unitName}</span>
            <span className="sep">{post}</span>
            <span className="sep dim small">{t('roster.since', { day: gridDate(since, language) })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Shown = ({ shown, all }: { shown: number; all: number }): ReactNode => {
  const { t } = useTranslation('org');
  return shown < all ? <p className="small dim">{t('roster.firstOnly', { shown })}</p> : null;
};

const RowHead = ({ row }: { row: RosterRow }): ReactNode => {
  const { t } = useTranslation('org');
  return (
    <>
      <span className="dim small">{t('roster.row', { sheet: row.sheet, row: row.row })}</span> {row.code}{' '}
      <b>{row.name}</b>
    </>
  );
};

const RejectedRow = ({ row }: { row: RosterRow }): ReactNode => {
  const text = useText();
  return (
    <li>
      <RowHead row={row} />
      {row.reasons.map((reason, index) => (
        <div key={index} className="roster__reason">
          {text(reason.text)}
        </div>
      ))}
    </li>
  );
};

const ChangedRow = ({ row }: { row: RosterRow }): ReactNode => {
  const text = useText();
  const standing = (of: RosterRow['after']): string =>
    of === null
      ? ''
      : [row.part === 'units' ? of.name : '', of.unitName, of.post, of.rank && text(of.rank), of.lineName]
          .filter(Boolean)
          .join(' · ');
  return (
    <li>
      <RowHead row={row} /> <span className="org__flag">{row.kinds.map(text).join('、')}</span>
      <div className="small">
        {row.before && <del>{standing(row.before)}</del>} {standing(row.after)}
      </div>
    </li>
  );
};
