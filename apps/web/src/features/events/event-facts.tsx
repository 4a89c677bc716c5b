import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { EventPage } from '../../api/shapes';
import { fileAddress } from '../../api/use-files';
import { gridInstant, isoDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';

/** Calendar days of the office between happening and knowing, as the history page writes them. */
const daysBetween = (happened: string, known: string): number =>
  Math.round((Date.parse(isoDate(known)) - Date.parse(isoDate(happened))) / 86_400_000);

/** Both times, who and for whom, what was written and what it rests on. */
export const EventFacts = ({ event }: { event: EventPage }): ReactNode => {
  const { t } = useTranslation('events');
  const text = useText();
  const language = useLanguage();
  const late = event.occurredAt ? daysBetween(event.occurredAt, event.recordedAt) : 0;
  return (
    <Panel title={t('facts')}>
      <dl className="pairs event__pairs">
        <dt>{t('occurredAt')}</dt>
        <dd>{gridInstant(event.occurredAt ?? event.recordedAt, language)}</dd>
        <dt>{t('recordedAt')}</dt>
        <dd>
          {gridInstant(event.recordedAt, language)}
          {late > 0 && <span className="sep event__late">{t('late', { count: late })}</span>}
        </dd>
        <dt>{t('actor')}</dt>
        <dd>
          {text(event.actor)}
          {event.actingFor && <span className="sep">{t('actingFor', { name: event.actingFor })}</span>}
        </dd>
        {event.entry && <EntryPairs entry={event.entry} />}
        {event.fields.map((field) => (
          <Pair key={field.label.zh} label={text(field.label)} value={text(field.value)} />
        ))}
        {event.basis.length > 0 && (
          <>
            <dt>{t('basis')}</dt>
            <dd>{event.basis.map((one) => `${text(one.label)} ${one.value}`).join(' · ')}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
};

/** 代录: who entered it for whom, when and from what; the scan opens here. */
const EntryPairs = ({ entry }: { entry: NonNullable<EventPage['entry']> }): ReactNode => {
  const { t } = useTranslation('events');
  const text = useText();
  const { ledger } = useScope();
  const { by, of, medium, on, enteredOn, scan } = entry;
  return (
    <>
      <dt>{t('entry.title')}</dt>
      <dd>
        {t('entry.words', { by, of, medium: text(medium), on, enteredOn })}
        {scan && (
          <a className="sep" href={fileAddress(ledger, scan.subject, scan.file)} download>
            {t('entry.scan')}
          </a>
        )}
      </dd>
    </>
  );
};

const Pair = ({ label, value }: { label: string; value: string }): ReactNode => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);
