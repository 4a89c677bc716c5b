import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { History } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
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
              {item.corrects !== null && <Other words={t('corrects')} position={item.corrects} />}
              {item.correctedBy !== null && <Other words={t('correctedBy')} position={item.correctedBy} />}
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

/** The other half of a correction, one step away: from the old value to the new, and back. */
const Other = ({ words, position }: { words: string; position: number }): ReactNode => (
  <span className="sep dim">
    {words} <PageLink to={pages.event(position)}>{position}</PageLink>
  </span>
);
