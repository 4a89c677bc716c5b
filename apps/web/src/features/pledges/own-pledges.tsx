import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Pledge } from '../../api/shapes';
import { QueryBody } from '../../app/query-body';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ClockDue } from '../../parts/clock';
import { RecordedNotice } from '../../parts/live-notice';
import { ProblemNotice } from '../../parts/problem-notice';
import { FormSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { usePledge, usePledgeCommand } from './use-pledges';

/** What waits for the reader's own hand: the words first, the button below them. Made for a phone. */
export const OwnPledges = ({ pledges }: { pledges: readonly string[] }): ReactNode =>
  pledges.length > 0 && (
    <div className="pledges__owns screen-only">
      {pledges.map((pledge) => (
        <OwnPledge key={pledge} pledge={pledge} />
      ))}
    </div>
  );

const OwnPledge = ({ pledge }: { pledge: string }): ReactNode => {
  const query = usePledge(pledge);
  return (
    <section className="panel panel__body pledges__own">
      <QueryBody query={query} skeleton={<FormSkeleton fields={2} />}>
        {(found) => (
          <>
            <PledgeText pledge={found} />
            <SignPledge pledge={found} />
          </>
        )}
      </QueryBody>
    </section>
  );
};

export const PledgeText = ({ pledge }: { pledge: Pledge }): ReactNode => {
  const { t } = useTranslation('pledges');
  const text = useText();
  return (
    <>
      <div className="row wrap">
        <h2>{t(`textOf.${pledge.subject}`, { name: pledge.name })}</h2>
        {pledge.clock && pledge.status === 'asked' && <ClockDue clock={pledge.clock} />}
      </div>
      <blockquote className="pledges__text">{text(pledge.text)}</blockquote>
      {pledge.effect && (
        <p className="note">
          {t('effect', { effect: text(pledge.effect.text) })} <span className="dim">{pledge.effect.clause}</span>
        </p>
      )}
    </>
  );
};

/** Signing is one press under the whole text; it is never done for a list. */
export const SignPledge = ({ pledge }: { pledge: Pledge }): ReactNode => {
  const { t } = useTranslation('pledges');
  const language = useLanguage();
  const { live } = useScope();
  const command = usePledgeCommand(pledge.pledge);
  if (pledge.status === 'signed' && pledge.signedOn)
    return (
      <p className="row wrap">
        <StatusMark mark="done" word={t('signedOn', { date: gridDate(pledge.signedOn, language) })} />
        <RecordedNotice recorded={command.recorded} />
      </p>
    );
  if (!live || !pledge.may.includes('sign')) return null;
  return (
    <div className="stack">
      {command.error && <ProblemNotice error={command.error} />}
      <div className="row wrap">
        <Button type="primary" size="large" loading={command.isPending} onClick={() => command.mutate({ act: 'sign' })}>
          {t('sign')}
        </Button>
        <span className="note">{t('signNote')}</span>
      </div>
    </div>
  );
};
