import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { EventPage } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { stampInstant } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { ProblemNotice } from '../../parts/problem-notice';
import { StatusMark } from '../../parts/status-mark';
import { useVerifyLog, type Verification } from './use-event';

/** The stored bytes and their hashes: what a printed slip can be checked against. */
export const EventProof = ({ event }: { event: EventPage }): ReactNode => {
  const { t } = useTranslation('events');
  const { ledger, live } = useScope();
  const verify = useVerifyLog();
  return (
    <Panel
      title={t('proof')}
      acts={
        verify.offered &&
        live && (
          <Button loading={verify.isPending} onClick={() => verify.mutate()}>
            {t('verify')}
          </Button>
        )
      }
    >
      <div className="stack">
        <dl className="pairs proof">
          <dt>{t('hash')}</dt>
          <dd>{event.eventHash}</dd>
          <dt>{t('leaf')}</dt>
          <dd>{event.leaf}</dd>
          <dt>{t('algorithm')}</dt>
          <dd>{event.algorithm}</dd>
          <dt>{t('number')}</dt>
          <dd>{event.id}</dd>
          <dt>{t('committedAt')}</dt>
          <dd>{stampInstant(event.committedAt)}</dd>
        </dl>
        <p className="small screen-only">
          <a href={`/api/ledgers/${encodeURIComponent(ledger)}/events/${event.position}/proof`} download>
            {t('proofFile')}
          </a>
          <span className="sep dim">{t('proofNote')}</span>
          <span className="sep">
            <PageLink to={pages.integrity()}>{t('integrity')}</PageLink>
          </span>
        </p>
        <ProblemNotice error={verify.error} onDismiss={verify.reset} />
        {verify.data && <VerificationWords verification={verify.data} />}
        <details className="raw">
          <summary>{t('raw')}</summary>
          <dl className="pairs">
            <dt>{t('stream')}</dt>
            <dd>
              {event.stream} #{event.version}
            </dd>
            <dt>{t('type')}</dt>
            <dd>
              {event.type} v{event.schema}
            </dd>
          </dl>
          <pre>{event.canonical}</pre>
        </details>
      </div>
    </Panel>
  );
};

const VerificationWords = ({ verification }: { verification: Verification }): ReactNode => {
  const { t } = useTranslation('events');
  const text = useText();
  const { damages, events, verifiedAt } = verification;
  const said = { events: grouped(events), at: stampInstant(verifiedAt) };
  return (
    <div role="status">
      <StatusMark
        mark={damages.length === 0 ? 'done' : 'overdue'}
        word={damages.length === 0 ? t('sound', said) : t('damaged', { ...said, count: damages.length })}
      />
      <ul>
        {damages.map((damage) => (
          <li key={`${damage.position}${damage.what.en}`}>
            <PageLink to={pages.event(damage.position)}>{damage.position}</PageLink> {text(damage.what)}
          </li>
        ))}
      </ul>
    </div>
  );
};
