import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Accountability } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { StatusMark } from '../../parts/status-mark';
import { TrackColumn } from './track-column';
import './tracks-panel.css';

/** 责任追究 (W5): the tracks side by side, and the gate before closing with what still blocks it. */
export const TracksPanel = ({ accountability }: { accountability: Accountability }): ReactNode => {
  const { t } = useTranslation('accountability');
  const text = useText();
  const { tracks, point } = accountability;
  return (
    <Panel
      className="tracks"
      title={t('title')}
      note={t('ofPlan', {
        rule: text(accountability.label),
        version: accountability.planVersion,
        count: tracks.length,
      })}
      acts={<Gate accountability={accountability} />}
    >
      <ul className="tracks__list">
        {tracks.map((track) => (
          <TrackColumn key={track.track} track={track} people={accountability.people} today={point.asOf} />
        ))}
      </ul>
      <p className="row wrap small">
        <span className="dim">{accountability.clause}</span>
        <span className="grow" />
        <PageLink to={accountability.history}>{t('history')}</PageLink>
      </p>
    </Panel>
  );
};

/** How many are settled; and, while one is open, which and whom it waits for. */
const Gate = ({ accountability }: { accountability: Accountability }): ReactNode => {
  const { t } = useTranslation('accountability');
  const text = useText();
  const { gate, source } = accountability;
  const word = t(source.kind === 'case' ? 'gate.ofCase' : 'gate.ofFinding', { settled: gate.settled, of: gate.of });
  if (gate.blockers.length === 0) return <StatusMark mark="done" word={word} />;
  return (
    <details className="tracks__gate">
      <summary>
        <StatusMark mark="open" word={word} />
        <span className="sep">{t('gate.left', { count: gate.blockers.length })}</span>
      </summary>
      <ul className="small">
        {gate.blockers.map(({ track, label, subject, waitsFor }) => (
          <li key={track}>
            {text(label)}
            {subject && <span className="sep">{subject}</span>}
            <span className="sep dim">{t('waitsFor', { who: text(waitsFor) })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};
