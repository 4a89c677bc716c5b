import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerItemPage } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { gridDate } from '../../i18n/dates';
import { exactYuan } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ClockPart } from '../../parts/clock';
import { EntryMarkLine } from '../../parts/entry-mark';
import { RowsSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { WhyButton } from '../../parts/why-button';
import { ItemActs } from './item-acts';
import { type ItemActName, useLedgerItem } from './use-ledger';

interface ItemDrawerProps {
  item: string;
  wanted: ItemActName | undefined;
  onClose: () => void;
}

/** One item beside the list: what was found, what was done about it, its clock, its acts and its history. */
export const ItemDrawer = ({ item, wanted, onClose }: ItemDrawerProps): ReactNode => {
  const { t } = useTranslation('ledger');
  const query = useLedgerItem(item);
  return (
    <ActDrawer open title={query.data?.unit.name ?? t('title')} onClose={onClose} size={600}>
      <QueryBody query={query} skeleton={<RowsSkeleton rows={6} columns={2} />} counting={t('counting')}>
        {(found) => (
          <div className="stack">
            <ItemHead item={found} />
            <p className="ledger__words">{found.description}</p>
            <ItemFacts item={found} />
            {found.clock.dueAt && <ClockPart clock={found.clock} today={found.point.asOf} />}
            <ItemActs item={found} wanted={wanted} />
            <ItemHistory item={found} />
          </div>
        )}
      </QueryBody>
    </ActDrawer>
  );
};

const ItemHead = ({ item }: { item: LedgerItemPage }): ReactNode => {
  const { t } = useTranslation('ledger');
  const text = useText();
  return (
    <div className="row wrap">
      <StatusMark mark={item.mark} word={text(item.statusLabel)} />
      <EntryMarkLine entry={item.entry} />
      {item.tendency && <span className="dim">{t('tendency')}</span>}
      {item.reopened > 0 && <span className="ledger__again">{t('reopened', { count: item.reopened })}</span>}
      <span className="grow" />
      <PageLink className="small" to={item.history}>
        {t('history')}
      </PageLink>
      <WhyButton why={item.why} of={text(item.problemClass)} />
    </div>
  );
};

const ItemFacts = ({ item }: { item: LedgerItemPage }): ReactNode => {
  const { t } = useTranslation('ledger');
  const text = useText();
  const language = useLanguage();
  const dated = (on: string, by: { name: string } | null): string =>
    [gridDate(on, language), by?.name].filter(Boolean).join(' ');
  const facts: [string, ReactNode][] = [
    [t('fact.subject'), item.person ? `${item.person.name} ${item.person.post}` : t('unitItself')],
    [t('fact.class'), text(item.problemClass)],
    [t('fact.found'), `${gridDate(item.foundOn, language)} ${text(item.channel)}`],
    [t('fact.measure'), item.measure ?? t('notSet')],
    [t('fact.owner'), item.owner ? `${item.owner.name} ${item.owner.post}` : t('notSet')],
  ];
  if (item.amountFen !== null) facts.splice(2, 0, [t('fact.amount'), exactYuan(item.amountFen)]);
  if (item.rejectedFor) facts.push([t('fact.rejected'), item.rejectedFor]);
  if (item.claim) {
    facts.push([t('fact.claim'), `${dated(item.claim.on, item.claim.by)} ${item.claim.result}`]);
    facts.push([t('fact.evidence'), item.claim.evidence]);
  }
  if (item.verified)
    facts.push([t('fact.verified'), `${dated(item.verified.on, item.verified.by)} ${item.verified.opinion}`]);
  for (const { on, medium, until } of item.shownAt)
    facts.push([
      t('fact.shown'),
      `${gridDate(on, language)} ${medium}${until ? t('until', { day: gridDate(until, language) }) : ''}`,
    ]);
  if (item.settledBy) facts.push([t('fact.settled'), text(item.settledBy)]);
  if (item.closedOn) facts.push([t('fact.closed'), gridDate(item.closedOn, language)]);
  if (item.lookedBackOn) facts.push([t('fact.lookedBack'), gridDate(item.lookedBackOn, language)]);
  return (
    <dl className="pairs">
      {facts.map(([name, value], index) => (
        <div key={`${name}${index}`} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const ItemHistory = ({ item }: { item: LedgerItemPage }): ReactNode => {
  const { t } = useTranslation('ledger');
  const text = useText();
  const language = useLanguage();
  return (
    <section>
      <h3>{t('steps')}</h3>
      <ol className="ledger__steps">
        {item.events.map(({ position, label, at }) => (
          <li key={position}>
            <PageLink to={pages.event(position)}>{gridDate(at, language)}</PageLink> {text(label)}
          </li>
        ))}
      </ol>
    </section>
  );
};
