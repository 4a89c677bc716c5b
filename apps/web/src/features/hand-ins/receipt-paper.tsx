import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandInPage } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { exactYuan } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';

const copies = ['stub', 'giver', 'goods'] as const;

/** The receipt in triplicate on one sheet: one stays, one goes to whoever handed it in, one lies with the goods. */
export const ReceiptPaper = ({ page }: { page: HandInPage }): ReactNode => (
  <div className="print-only">
    {copies.map((copy) => (
      <ReceiptCopy key={copy} copy={copy} page={page} />
    ))}
  </div>
);

const ReceiptCopy = ({ copy, page }: { copy: (typeof copies)[number]; page: HandInPage }): ReactNode => {
  const { t } = useTranslation('handIns');
  const text = useText();
  const rows: [string, string][] = [
    [t('fact.from'), page.person ? `${page.person.name} ${page.person.post}` : (page.fromUnit?.name ?? '')],
    [t('fact.gift'), `${text(page.kind)} ${page.description}`],
    [t('field.quantity'), String(page.quantity)],
    [t('fact.amount'), page.amountFen === null ? t('notValued') : t('yuan', { sum: exactYuan(page.amountFen) })],
    [t('fact.giver'), text(page.giver)],
    [t('field.receivedOn'), isoDate(page.receivedOn)],
  ];
  return (
    <section className="receipt">
      <h2>{t('receipt.title')}</h2>
      <p className="hand-ins__sheet-line">
        <span>{t(`receipt.${copy}`)}</span>
        <span>{t('receipt.number', { number: page.receiptNumber })}</span>
      </p>
      <table className="table hand-ins__paper">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hand-ins__sheet-line">
        <span>{t('receipt.unit', { unit: page.unit.name })}</span>
        <span>{t('receipt.clerk')}</span>
        <span>{t('receipt.signed')}</span>
      </p>
    </section>
  );
};
