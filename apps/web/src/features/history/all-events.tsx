import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { History } from '../../api/shapes';
import { gridInstant } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { EventNumber } from './state-panel';
import { inLogOrder } from './steps';

/** The drawing in words, one event a row: its equal for those who do not see it, and what is printed. */
export const AllEvents = ({ history, selected }: { history: History; selected: number | null }): ReactNode => {
  const { t } = useTranslation('history');
  const text = useText();
  const language = useLanguage();
  const seen = (item: History['items'][number]): 'visible' | 'unknownThen' | 'ahead' =>
    item.visible ? 'visible' : item.unknownThen ? 'unknownThen' : 'ahead';
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('event')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('happened')}</th>
          <th scope="col">{t('known')}</th>
          <th scope="col">{t('then')}</th>
        </tr>
      </thead>
      <tbody>
        {inLogOrder(history.items).map((item) => (
          <tr key={item.position} className={item.position === selected ? 'is-chosen' : ''}>
            <td>
              <EventNumber position={item.position} later={!item.visible} />
            </td>
            <td>
              {item.struck ? <s className="struck">{text(item.label)}</s> : text(item.label)}
              {item.corrects !== null && <span className="sep dim">{t('corrects', { position: item.corrects })}</span>}
            </td>
            <td>{gridInstant(item.happenedAt, language)}</td>
            <td>{gridInstant(item.knownAt, language)}</td>
            <td className="dim">{t(`seenThen.${seen(item)}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
