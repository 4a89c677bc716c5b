import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandInPage } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { gridDate } from '../../i18n/dates';
import { exactYuan } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { RowsSkeleton } from '../../parts/skeletons';
import { EntryMarkLine } from '../../parts/entry-mark';
import { StatusMark } from '../../parts/status-mark';
import { WhyButton } from '../../parts/why-button';
import { HandInActs } from './hand-in-acts';
import { LateMark } from './late-mark';
import { useHandIn } from './use-hand-ins';

interface HandInDrawerProps {
  handIn: string;
  onClose: () => void;
  onReceipt: (page: HandInPage) => void;
}

/** One hand-in beside the register: what it is, where it lies, what became of it, its acts and its history. */
export const HandInDrawer = ({ handIn, onClose, onReceipt }: HandInDrawerProps): ReactNode => {
  const { t } = useTranslation('handIns');
  const query = useHandIn(handIn);
  const title = query.data ? t('one', { number: query.data.receiptNumber }) : t('title');
  return (
    <ActDrawer open title={title} onClose={onClose} size={600}>
      <QueryBody query={query} skeleton={<RowsSkeleton rows={6} columns={2} />} counting={t('counting')}>
        {(page) => (
          <div className="stack">
            <HandInHead page={page} onReceipt={onReceipt} />
            <HandInFacts page={page} />
            <HandInActs page={page} />
            <HandInHistory page={page} />
          </div>
        )}
      </QueryBody>
    </ActDrawer>
  );
};

const HandInHead = ({ page, onReceipt }: { page: HandInPage; onReceipt: (page: HandInPage) => void }): ReactNode => {
  const { t } = useTranslation('handIns');
  const text = useText();
  return (
    <div className="row wrap">
      <StatusMark mark={page.mark} word={text(page.statusLabel)} />
      <EntryMarkLine entry={page.entry} />
      <LateMark row={page} />
      <span className="grow" />
      <PageLink className="small" to={page.history}>
        {t('history')}
      </PageLink>
      <Button onClick={() => onReceipt(page)}>{t('printReceipt')}</Button>
      <WhyButton why={page.why} of={page.receiptNumber} />
    </div>
  );
};

const HandInFacts = ({ page }: { page: HandInPage }): ReactNode => {
  const { t } = useTranslation('handIns');
  const text = useText();
  const language = useLanguage();
  const dated = (on: string): string => gridDate(on, language);
  const yuan = (fen: number): string => t('yuan', { sum: exactYuan(fen) });
  const facts: [string, ReactNode][] = [
    [t('fact.from'), page.person ? `${page.person.name} ${page.person.post}` : (page.fromUnit?.name ?? '')],
    [t('fact.giver'), text(page.giver)],
    [t('fact.gift'), `${text(page.kind)} ${page.description} × ${page.quantity}`],
    [t('fact.amount'), page.amountFen === null ? t('notValued') : yuan(page.amountFen)],
    [t('fact.taken'), page.takenOn ? dated(page.takenOn) : t('notKnown')],
    [t('fact.received'), `${dated(page.receivedOn)} ${page.unit.name}`],
  ];
  if (page.clock.dueOn) facts.push([t('fact.limit'), `${dated(page.clock.dueOn)} ${text(page.clock.rule)}`]);
  if (page.threshold) facts.push([t('fact.threshold'), text(page.threshold)]);
  if (page.valuedBy) facts.push([t('fact.basis'), page.valuedBy]);
  if (page.keeping)
    facts.push([t('fact.keeping'), `${page.keeping.place} ${page.keeping.keeper.name} ${dated(page.keeping.since)}`]);
  if (page.paidIn) {
    const { on, account, amountFen, voucher } = page.paidIn;
    facts.push([t('fact.paidIn'), `${dated(on)} ${account} ${yuan(amountFen)} ${voucher}`]);
  }
  if (page.disposed)
    facts.push([t('fact.disposed'), `${dated(page.disposed.on)} ${text(page.disposed.how)} ${page.disposed.document}`]);
  return (
    <dl className="pairs">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const HandInHistory = ({ page }: { page: HandInPage }): ReactNode => {
  const { t } = useTranslation('handIns');
  const text = useText();
  const language = useLanguage();
  return (
    <section>
      <h3>{t('steps')}</h3>
      <ol className="hand-ins__steps">
        {page.events.map(({ position, label, at }) => (
          <li key={position}>
            <PageLink to={pages.event(position)}>{gridDate(at, language)}</PageLink> {text(label)}
          </li>
        ))}
      </ol>
    </section>
  );
};
