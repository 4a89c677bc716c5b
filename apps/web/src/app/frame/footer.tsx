import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pointDate, stampInstant } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { KeyboardHelp } from '../keyboard/keyboard-help';
import { useShortcut } from '../keyboard/use-shortcut';
import { PageLink } from '../navigation';
import { pages } from '../place';
import { modeOf, type TimeSearch } from '../time-search';

interface FooterProps {
  time: TimeSearch;
  /** Ledger time and log position up to which this page has read. */
  now: string | undefined;
  position: number | undefined;
  note?: ReactNode;
}

/** 数据截至 and log position; in history both dates, on paper too. */
export const Footer = ({ time, now, position, note }: FooterProps): ReactNode => {
  const { t } = useTranslation('frame');
  const [help, setHelp] = useState(false);
  useShortcut('?', t('keys'), () => setHelp(true), 'general');
  const inHistory = modeOf(time) !== 'now';
  return (
    <footer className="foot">
      {inHistory ? (
        <span>
          {t('time.chipCustom', {
            asOf: time.asOf ? pointDate(time.asOf) : t('time.now'),
            knownOn: time.knownOn ? pointDate(time.knownOn) : t('time.now'),
          })}
        </span>
      ) : (
        now && <span>{t('asOfData', { at: stampInstant(now) })}</span>
      )}
      {position !== undefined && <span className="sep">{t('logPosition', { position: grouped(position) })}</span>}
      <span className="sep screen-only">
        <PageLink to={pages.integrity()}>{t('title.integrity')}</PageLink>
      </span>
      <span className="grow" />
      {(note || inHistory) && (
        <>
          <span>{note ?? t('paperNote')}</span>
          <span className="sep screen-only" />
        </>
      )}
      <button type="button" className="screen-only" onClick={() => setHelp(true)}>
        {t('keys')} <kbd>?</kbd>
      </button>
      <KeyboardHelp open={help} onClose={() => setHelp(false)} />
    </footer>
  );
};
