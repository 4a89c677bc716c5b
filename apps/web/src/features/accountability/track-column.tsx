import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Accountability, AccountabilityTrack } from '../../api/shapes';
import { gridDate, shortDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ClockDue } from '../../parts/clock';
import { StatusMark } from '../../parts/status-mark';
import { WhyButton } from '../../parts/why-button';
import { TrackActs } from './track-acts';

interface TrackColumnProps {
  track: AccountabilityTrack;
  people: Accountability['people'];
  today: string;
}

/** One track: whom it is about, how it stands, what was gathered, who has it now. */
export const TrackColumn = ({ track, people, today }: TrackColumnProps): ReactNode => {
  const { t } = useTranslation('accountability');
  const text = useText();
  return (
    <li className="tracks__track" data-track={track.track}>
      <h3>
        {text(track.label)} <Subject track={track} />
      </h3>
      <Standing track={track} />
      <p className="row wrap">
        <span>{t('evidence', { count: track.evidence })}</span>
        <span>{t('talks', { count: track.talks })}</span>
        {track.handledBy === 'superior' && <span className="tracks__superior">{t('withSuperior')}</span>}
      </p>
      {track.status === 'open' && <p className="small dim">{t('waitsFor', { who: text(track.handler) })}</p>}
      {track.rung && (
        <p className="small">
          {text(track.rung.label)}
          <span className="sep">{shortDate(track.rung.at)}</span>
          {track.rung.waitsFor && <span className="sep">{t('toSign', { who: text(track.rung.waitsFor) })}</span>}
        </p>
      )}
      <div className="row wrap">
        <span className="small dim">{track.clause}</span>
        <span className="grow" />
        <WhyButton why={track.why} of={text(track.label)} />
      </div>
      <TrackActs track={track} people={people} today={today} />
    </li>
  );
};

const Subject = ({ track }: { track: AccountabilityTrack }): ReactNode => {
  const { t } = useTranslation('accountability');
  const text = useText();
  const { subject } = track;
  if (subject === null) return <span className="tracks__unnamed">{t('unnamed')}</span>;
  if (subject.person === null)
    return (
      <span>
        {subject.unitName}
        {subject.organisation && <span className="sep">{text(subject.organisation)}</span>}
      </span>
    );
  return (
    <span>
      {subject.person.name}
      <span className="sep small dim">{subject.person.post}</span>
    </span>
  );
};

/** Open: the clock. Settled: the outcome with its document, or reason and authority of the waiver, by whom and when. */
const Standing = ({ track }: { track: AccountabilityTrack }): ReactNode => {
  const { t } = useTranslation('accountability');
  const text = useText();
  const language = useLanguage();
  const { settlement } = track;
  if (settlement === null)
    return (
      <p>
        <ClockDue clock={track.clock} />
      </p>
    );
  const outcome =
    settlement.how === 'waived'
      ? t('status.waived')
      : t('status.concluded', { outcome: settlement.measures.map(text).join(t('comma')) || t('noFault') });
  const rests = settlement.document ?? settlement.authority;
  return (
    <div>
      <StatusMark mark={track.mark} word={outcome} />
      <p className="small">{settlement.reason}</p>
      <p className="small dim">
        {rests && <span>{rests}</span>}
        <span className="sep">{settlement.by}</span>
        <span className="sep">{gridDate(settlement.at, language)}</span>
      </p>
    </div>
  );
};
