import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverPreview } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';

type Lists = Omit<HandoverPreview, 'point' | 'from' | 'to' | 'unit'>;

/** What moves, what stays, what stays sealed: the same on the preview and on the sheet. */
export const HandoverLists = ({ lists }: { lists: Lists }): ReactNode => {
  const { t } = useTranslation('handover');
  const text = useText();
  return (
    <div className="stack">
      <section>
        <h3>{t('moves')}</h3>
        <p>
          {t('roles')}
          {lists.roles.length === 0 ? t('none') : lists.roles.map(text).join('、')}
        </p>
        <Lines title={t('openDuties')} lines={lists.openDuties} />
        <Lines title={t('problems')} lines={lists.problems} />
        <Lines title={t('handIns')} lines={lists.handIns} />
      </section>
      <section>
        <h3>{t('stays')}</h3>
        <ul className="handover__lines">
          {lists.stays.map((each) => (
            <li key={each.en}>{text(each)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('sealed')}</h3>
        <p>{text(lists.sealed)}</p>
      </section>
    </div>
  );
};

const Lines = ({ title, lines }: { title: string; lines: Lists['problems'] }): ReactNode => {
  const { t } = useTranslation('handover');
  const text = useText();
  if (lines.length === 0) return null;
  return (
    <table className="table handover__table">
      <caption>{t('count', { title, count: lines.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('matter')}</th>
          <th scope="col">{t('note')}</th>
          <th scope="col">{t('due')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={`${line.path}${line.label.zh}`}>
            <td>{index + 1}</td>
            <td>
              <PageLink to={line.path}>{text(line.label)}</PageLink>
            </td>
            <td>{line.note}</td>
            <td className="nowrap">{line.dueOn && isoDate(line.dueOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
