import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cases } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';
import { useRemaining } from '../../parts/use-remaining';

/** Appeals that the reader sees: linked matters, among them those of cases that he does not see. */
export const AppealTable = ({ appeals }: { appeals: Cases['appeals'] }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  const language = useLanguage();
  const remaining = useRemaining();
  if (appeals.length === 0) return null;
  return (
    <section className="panel cases__list" aria-label={t('appeals.title')}>
      <h2 className="cases__head">{t('appeals.title')}</h2>
      <table className="table cases__table">
        <thead>
          <tr>
            {(['case', 'person', 'stage', 'clock', 'lodgedOn'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`appeals.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {appeals.map(({ appeal, caseNumber, person, stage, clock, mark, lodgedOn }) => (
            <tr key={appeal}>
              <td>
                <PageLink to={pages.appeal(appeal)}>{caseNumber}</PageLink>
              </td>
              <td>
                {person.name}
                <span className="sep dim">{person.unitName}</span>
              </td>
              <td>{text(stage)}</td>
              <td>
                {clock ? (
                  <StatusMark mark={mark} word={remaining(clock)} />
                ) : (
                  <span className="dim">{t(mark === 'done' ? 'appeals.over' : 'noClock')}</span>
                )}
              </td>
              <td className="nowrap">{gridDate(lodgedOn, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
