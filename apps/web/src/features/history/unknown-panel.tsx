import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { History } from '../../api/shapes';
import { gridDate, shortDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { EventNumber } from './state-panel';
import { unknownThen } from './steps';

/** What had already happened and nobody knew: the difference between what was right and what could be known. */
export const UnknownPanel = ({ history }: { history: History }): ReactNode => {
  const { t } = useTranslation('history');
  const text = useText();
  const language = useLanguage();
  const unknown = unknownThen(history.items);
  return (
    <Panel
      title={
        <>
          {t('unknown')} <span className="figure figure--shut">{unknown.length}</span>
        </>
      }
      note={t('recordedAfter', { date: shortDate(history.point.knownOn) })}
      flush
    >
      {unknown.length === 0 ? (
        <p className="panel__body dim">{t('unknownNone')}</p>
      ) : (
        <table className="table unknown">
          <thead>
            <tr>
              <th scope="col">{t('fact')}</th>
              <th scope="col">{t('happened')}</th>
              <th scope="col">{t('known')}</th>
              <th scope="col" className="number">
                {t('late')}
              </th>
              <th scope="col" className="number">
                {t('event')}
              </th>
            </tr>
          </thead>
          <tbody>
            {unknown.map((item) => (
              <tr key={item.position}>
                <td>
                  <i className="unknown__mark" aria-hidden />
                  {text(item.label)}
                </td>
                <td>{gridDate(item.happenedAt, language)}</td>
                <td>{gridDate(item.knownAt, language)}</td>
                <td className="number">{t('days', { count: item.daysLate })}</td>
                <td className="number">
                  <EventNumber position={item.position} later />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="note panel__body">{text(history.summaryNow)}</p>
    </Panel>
  );
};
