import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WithdrawalCard } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { gridDate } from '../../i18n/dates';
import { tenThousandYuan } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ClockPart } from '../../parts/clock';
import { MatterFiles } from '../../parts/matter-files';
import { EntryMarkLine } from '../../parts/entry-mark';
import { StatusMark } from '../../parts/status-mark';
import { WhyButton } from '../../parts/why-button';
import { WindowStripPart } from '../../parts/window-strip';
import { CardActs } from './card-acts';
import { knownLate } from './wall-model';

/** One withdrawal: what is to be given up, what happened and when it became known, the windows, and the acts. */
export const CardFacts = ({ card, today }: { card: WithdrawalCard; today: string }): ReactNode => {
  const { t } = useTranslation(['withdrawals', 'parts']);
  const text = useText();
  return (
    <div className="stack withdrawal">
      <div className="row wrap">
        <StatusMark mark={card.mark} word={t(`withdrawals:status.${card.status}`)} />
        <EntryMarkLine entry={card.entry} />
        {card.refused && <span className="wall__refused">{t('withdrawals:card.refused')}</span>}
        <span className="grow" />
        <PageLink className="small" to={card.history}>
          {t('withdrawals:card.history')}
        </PageLink>
        <WhyButton why={card.why} of={card.person.name} />
      </div>
      <Item card={card} />
      <ClockPart clock={card.clock} today={today} />
      <Dates card={card} />
      {card.window && (
        <section>
          <h3>{text(card.window.label)}</h3>
          <WindowStripPart strip={card.window} />
        </section>
      )}
      <MatterFiles subject={`withdrawal~${card.withdrawal}`} title={t('withdrawals:card.proofs')} />
      <CardActs card={card} today={today} />
    </div>
  );
};

const Item = ({ card }: { card: WithdrawalCard }): ReactNode => {
  const { t } = useTranslation(['withdrawals', 'parts']);
  const text = useText();
  const { item } = card;
  const money = (fen: number): string => `${tenThousandYuan(fen)} ${t('parts:form.tenThousand')}`;
  const whose =
    item.who.kind === 'self' ? t('withdrawals:item.self') : t('withdrawals:item.relative', { name: item.who.name });
  return (
    <dl className="pairs">
      <dt>{t('withdrawals:item.what')}</dt>
      <dd>
        {text(card.sector)}
        <span className="sep">{item.content}</span>
      </dd>
      <dt>{t('withdrawals:item.whose')}</dt>
      <dd>
        {whose}
        <span className="sep">{t(`withdrawals:item.manner.${item.manner}`)}</span>
        <span className="sep">
          {t('withdrawals:item.since', { from: item.fromMonth, to: item.toMonth ?? t('withdrawals:item.now') })}
        </span>
      </dd>
      <dt>{t('withdrawals:item.money')}</dt>
      <dd>
        <span className="nowrap">{t('withdrawals:item.amount', { amount: money(item.amountFen) })}</span>
        <span className="sep nowrap">{t('withdrawals:item.profit', { amount: money(item.profitFen) })}</span>
      </dd>
    </dl>
  );
};

/** Agreed, happened and known, one under the other, so that lateness of knowledge can be read off. */
const Dates = ({ card }: { card: WithdrawalCard }): ReactNode => {
  const { t } = useTranslation('withdrawals');
  const language = useLanguage();
  const late = knownLate(card);
  const dated = (date: string | null): string => (date ? gridDate(date, language) : t('dates.none'));
  return (
    <table className="table withdrawal__dates">
      <thead>
        <tr>
          <th scope="col">{t('dates.agreed')}</th>
          <th scope="col">{t('dates.happened')}</th>
          <th scope="col">{t('dates.known')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{dated(card.agreedOn)}</td>
          <td>{dated(card.withdrawnOn)}</td>
          <td>
            {dated(card.knownOn)}
            {late > 0 && <span className="sep withdrawal__late">{t('dates.late', { count: late })}</span>}
          </td>
        </tr>
      </tbody>
    </table>
  );
};
