import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulletinPage } from '../../api/shapes';
import { documentDate, pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';

/** The bulletin in the layout of an official document; alone on paper, with its check strip at the end. */
export const BulletinSheet = ({ page }: { page: BulletinPage }): ReactNode => {
  const { t } = useTranslation('bulletins');
  const text = useText();
  const language = useLanguage();
  const { issuedOn, draftedOn, figures } = page;
  return (
    <article className="official" aria-label={t('sheet.label')}>
      <p className="official__head">{text(page.campaign)}</p>
      <p className="official__number">{page.documentNumber ?? t('sheet.draft')}</p>
      <h2 className="official__title">{page.title}</h2>
      <p className="official__text">{text(page.lead)}</p>
      {page.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => (
          <p key={index} className="official__text">
            {line}
          </p>
        ))}
      <FiguresTable page={page} />
      {figures.some(({ value }) => value === null) && <p className="official__note">{t('sheet.hidden')}</p>}
      <p className="official__sign">
        {text(page.issuer)}
        <br />
        {documentDate(issuedOn ?? draftedOn, language)}
      </p>
      <p className="official__strip">
        {t('sheet.strip', {
          asOf: pointDate(page.pinned.asOf),
          knownOn: pointDate(page.pinned.knownOn),
          position: grouped(page.pinned.position),
        })}
        {'　'}
        <b>{page.code ? t('sheet.code', { code: page.code }) : t('sheet.noCode')}</b>
      </p>
    </article>
  );
};

const FiguresTable = ({ page: { figures } }: { page: BulletinPage }): ReactNode => {
  const { t } = useTranslation('bulletins');
  const text = useText();
  return (
    <table className="official__table">
      <thead>
        <tr>
          {(['item', 'met', 'of'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`sheet.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ key, label, value, of }) => (
          <tr key={key}>
            <th scope="row">{text(label)}</th>
            <td>{value === null ? '＊' : grouped(value)}</td>
            <td>{of === null ? '' : grouped(of)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
