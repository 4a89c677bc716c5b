import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clue } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ClockPart } from '../../parts/clock';
import { RowsSkeleton } from '../../parts/skeletons';
import { WhyButton } from '../../parts/why-button';
import { ClueBundles } from '../bundles/clue-bundles';
import { Envelope } from '../sealed/envelope';
import { ClueActs } from './clue-acts';
import { type ClueActName, useClue } from './use-clues';

interface ClueDrawerProps {
  clue: string;
  wanted?: ClueActName | undefined;
  onClose: () => void;
}

/** One clue beside the list: its clocks, who works on it, envelopes for every word of it, and what may be done. */
export const ClueDrawer = ({ clue, wanted, onClose }: ClueDrawerProps): ReactNode => {
  const { t } = useTranslation('clues');
  const query = useClue(clue);
  return (
    <ActDrawer open title={t('one', { number: clue })} onClose={onClose} size={560}>
      <QueryBody query={query} skeleton={<RowsSkeleton rows={6} columns={2} />} counting={t('counting')}>
        {(found) => (
          <div className="stack">
            <ClueFacts clue={found} />
            <ClueActs clue={found} wanted={wanted} />
          </div>
        )}
      </QueryBody>
    </ActDrawer>
  );
};

const names = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join('、');

const ClueFacts = ({ clue }: { clue: Clue }): ReactNode => {
  const { t } = useTranslation('clues');
  const text = useText();
  const language = useLanguage();
  const facts: [string, ReactNode][] = [
    [t('fact.status'), text(clue.status)],
    [t('fact.received'), `${gridDate(clue.receivedOn, language)} ${text(clue.channel)}`],
    [t('fact.reporter'), clue.named ? t('realName') : t('anonymous')],
    [t('fact.class'), clue.problemClass ?? t('notClassified')],
    [t('fact.concerned'), names(clue.concernedPersons) || clue.concernedUnit?.name || t('notKnown')],
    [t('fact.officers'), names(clue.officers) || t('nobody')],
  ];
  if (clue.inquiry)
    facts.push([
      t('fact.inquiry'),
      [text(clue.inquiry.form), clue.inquiry.person.name, clue.inquiry.outcome && text(clue.inquiry.outcome)]
        .filter(Boolean)
        .join(' '),
    ]);
  if (clue.verification)
    facts.push([
      t('fact.team'),
      clue.verification.team
        .map(({ person, signed }) => (signed ? t('signed', { name: person.name }) : person.name))
        .join('、'),
    ]);
  if (clue.transfer) facts.push([t('fact.transfer'), `${clue.transfer.to} ${clue.transfer.receipt ?? t('noReceipt')}`]);
  if (clue.mergedInto) facts.push([t('fact.mergedInto'), clue.mergedInto]);
  if (clue.cases.length > 0)
    facts.push([
      t('fact.cases'),
      clue.cases.map((each) => (
        <div key={each}>
          <PageLink to={pages.case(each)}>{each}</PageLink>
        </div>
      )),
    ]);
  return (
    <>
      <dl className="pairs">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {clue.clocks.map(({ label, clock, why }) => (
        <section key={why + label.en}>
          <h3 className="row">
            {text(label)} <WhyButton why={why} of={text(label)} />
          </h3>
          <ClockPart clock={clock} today={clue.point.asOf} />
        </section>
      ))}
      <section>
        <h3>{t('envelopes')}</h3>
        {clue.envelopes.length === 0 && <p className="small dim">{t('noEnvelope')}</p>}
        <ul className="clue__envelopes">
          {clue.envelopes.map(({ label, at, position, mark }) => (
            <li key={mark.reference}>
              {text(label)} <Envelope mark={mark} />{' '}
              <PageLink to={pages.event(position)}>{gridDate(at, language)}</PageLink>
            </li>
          ))}
        </ul>
      </section>
      {clue.transfer && <ClueBundles clue={clue.clue} />}
      <PageLink to={clue.history}>{t('history')}</PageLink>
    </>
  );
};
