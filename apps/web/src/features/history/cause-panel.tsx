import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { History } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { WhyChain } from '../../parts/why-panel';
import { EventNumber, timeOfEvent } from './state-panel';

interface CausePanelProps {
  selected: NonNullable<History['selected']>;
  /** It was not known at the chosen dates. */
  later: boolean;
}

/** Why the chosen event came about, step by step, in words that people use. */
export const CausePanel = ({ selected, later }: CausePanelProps): ReactNode => {
  const { t } = useTranslation('history');
  const text = useText();
  const { why, position } = selected;
  return (
    <Panel
      title={t('why', { what: text(selected.label) })}
      note={
        <>
          {t('event')} <EventNumber position={position} later={later} />
        </>
      }
      acts={
        <>
          {why.rule && (
            <span className="small dim">
              {t('rule')} {why.rule.path ? <PageLink to={why.rule.path}>{why.rule.plan}</PageLink> : why.rule.plan}{' '}
              {why.rule.clause}
            </span>
          )}
          <PageLink className="small" to={pages.event(position)} search={timeOfEvent(later)}>
            {t('original')}
          </PageLink>
        </>
      }
    >
      <p className="cause__sentence">{text(why.sentence)}</p>
      {why.chain.length > 0 && <WhyChain chain={why.chain} />}
      {why.wouldChange.length > 0 && (
        <ul className="note cause__change">
          {why.wouldChange.map((change) => (
            <li key={change.zh}>{text(change)}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
