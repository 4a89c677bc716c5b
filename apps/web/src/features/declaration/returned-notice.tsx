import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Declaration } from '../../api/shapes';
import { shortInstant } from '../../i18n/dates';
import { StatusMark } from '../../parts/status-mark';
import { sectionNumber, useSectionTitle } from './form-words';
import './returned-notice.css';

type Returned = NonNullable<Declaration['returned']>;

/** What came back, which section is meant and why, with a way to that section. */
export const ReturnedNotice = ({ returned, linked }: { returned: Returned; linked: boolean }): ReactNode => {
  const { t } = useTranslation('declaration');
  const title = useSectionTitle();
  const place = t('sectionOf', { number: sectionNumber(returned.section), title: title(returned.section) });
  return (
    <div className="returned" role="status">
      <StatusMark mark="returned" word={t('returnedAt', { at: shortInstant(returned.at) })} />
      {linked ? (
        <a
          href={`#section-${returned.section}`}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById(`section-${returned.section}`)?.scrollIntoView({ block: 'start' });
          }}
        >
          {place}
        </a>
      ) : (
        <span>{place}</span>
      )}
      <span className="sentence">{returned.reason}</span>
    </div>
  );
};

export const ReturnedWords = ({ returned }: { returned: Returned }): ReactNode => {
  const { t } = useTranslation('declaration');
  return (
    <p className="returned returned--inside">
      <StatusMark mark="returned" word={t('returnedHere')} />
      <span className="sentence">{returned.reason}</span>
    </p>
  );
};
