import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pledge } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ClockPart } from '../../parts/clock';
import { FormSkeleton } from '../../parts/skeletons';
import { EntryMarkLine } from '../../parts/entry-mark';
import { StatusMark } from '../../parts/status-mark';
import { WhyButton } from '../../parts/why-button';
import { PledgeText, SignPledge } from './own-pledges';
import { PledgeActs } from './pledge-acts';
import { usePledge } from './use-pledges';

interface PledgeDrawerProps {
  pledge: string;
  onClose: () => void;
}

/** One pledge beside the list: the words, the signature, where it lies and is shown, and what was done against it. */
export const PledgeDrawer = ({ pledge, onClose }: PledgeDrawerProps): ReactNode => {
  const { t } = useTranslation('pledges');
  const query = usePledge(pledge);
  const title = query.data ? t('one', { name: query.data.name }) : t('title');
  return (
    <ActDrawer open title={title} size={560} onClose={onClose}>
      <QueryBody query={query} skeleton={<FormSkeleton fields={4} />}>
        {(found) => (
          <div className="stack">
            <PledgeText pledge={found} />
            <SignPledge pledge={found} />
            <PledgeFacts pledge={found} />
            {found.clock && <ClockPart clock={found.clock} today={found.point.asOf} />}
            <PledgeActs pledge={found} />
          </div>
        )}
      </QueryBody>
    </ActDrawer>
  );
};

const PledgeFacts = ({ pledge }: { pledge: Pledge }): ReactNode => {
  const { t } = useTranslation('pledges');
  const text = useText();
  const language = useLanguage();
  const dated = (date: string): string => gridDate(date, language);
  const facts: [string, ReactNode][] = [
    [t('fact.unit'), [pledge.unit.name, pledge.rank && text(pledge.rank)].filter(Boolean).join(' · ')],
    [t('fact.asked'), t('fact.askedOn', { date: dated(pledge.askedOn), version: pledge.templateVersion })],
    [t('fact.signed'), <Signed key="signed" pledge={pledge} />],
    [t('fact.filed'), pledge.filedOn ? `${dated(pledge.filedOn)} ${pledge.filedWith ?? ''}` : t('fact.notFiled')],
  ];
  if (pledge.publicity)
    facts.push([
      t('fact.shown'),
      pledge.shown.length === 0
        ? t('fact.notShown')
        : pledge.shown.map(({ channel, from, until }) => (
            <div key={channel.en + from}>
              {text(channel)} {until ? t('fact.fromUntil', { from, until }) : t('fact.from', { from })}
            </div>
          )),
    ]);
  if (pledge.breachList.length > 0)
    facts.push([
      t('fact.breaches'),
      pledge.breachList.map(({ on, what, evidence }) => (
        <div key={on + what}>
          {dated(on)} {what} <span className="dim">{t('fact.evidence', { evidence })}</span>
        </div>
      )),
    ]);
  return (
    <>
      <div className="row wrap">
        <StatusMark mark={pledge.mark} word={t(`status.${pledge.status}`)} />
        <span className="grow" />
        <PageLink className="small" to={pledge.history}>
          {t('history')}
        </PageLink>
        <WhyButton why={pledge.why} of={pledge.name} />
      </div>
      <dl className="pairs">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/** By whom, how, and when it became known where that is another day. */
const Signed = ({ pledge }: { pledge: Pledge }): ReactNode => {
  const { t } = useTranslation('pledges');
  const language = useLanguage();
  const { signedOn, enteredOn, way, signer, reason } = pledge;
  if (pledge.status === 'waived') return t('fact.waived', { reason: reason ?? '' });
  if (signedOn === null || way === null) return t('fact.notSigned');
  return (
    <>
      {gridDate(signedOn, language)} {t(`way.${way}`)}
      <EntryMarkLine entry={pledge.entry} />
      {signer && <span className="sep">{t('fact.signer', { name: signer })}</span>}
      {enteredOn && enteredOn !== signedOn && (
        <span className="sep dim">{t('fact.entered', { date: gridDate(enteredOn, language) })}</span>
      )}
    </>
  );
};
