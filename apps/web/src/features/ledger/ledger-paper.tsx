import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemLedger } from '../../api/shapes';
import { isoDate, pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';

const heads = [
  'number',
  'unit',
  'subject',
  'problem',
  'class',
  'channel',
  'found',
  'measure',
  'owner',
  'due',
  'status',
] as const;

/** The ledger as a sheet on A3: what the list shows, in its order, with places for stamp, signature and filler. */
export const LedgerPaper = ({ ledger }: { ledger: ProblemLedger }): ReactNode => {
  const { t } = useTranslation(['ledger', 'frame']);
  const text = useText();
  const [first] = ledger.items;
  const one = first !== undefined && ledger.items.every(({ unit }) => unit.unitId === first.unit.unitId);
  return (
    <div className="print-only ledger__sheet">
      <h1>{t('ledger:paper.title')}</h1>
      <p className="ledger__sheet-head">
        <span>{t('ledger:paper.stamp', { unit: one ? first.unit.name : '' })}</span>
        <span>
          {t('frame:time.chipCustom', {
            asOf: pointDate(ledger.point.asOf),
            knownOn: pointDate(ledger.point.knownOn),
          })}
          {' · '}
          {t('frame:logPosition', { position: grouped(ledger.point.position) })}
        </span>
      </p>
      <table className="table ledger__paper">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`ledger:paper.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ledger.items.map((item, index) => (
            <tr key={item.item}>
              <td>{index + 1}</td>
              <td>{item.unit.name}</td>
              <td>{item.person?.name ?? t('ledger:unitItself')}</td>
              <td>{item.description}</td>
              <td>{text(item.problemClass)}</td>
              <td>{text(item.channel)}</td>
              <td className="nowrap">{isoDate(item.foundOn)}</td>
              <td>{item.measure ?? ''}</td>
              <td className="nowrap">{item.owner?.name ?? ''}</td>
              <td className="nowrap">{item.clock.dueOn ? isoDate(item.clock.dueOn) : ''}</td>
              <td>{text(item.statusLabel)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ledger__sheet-head">
        <span>{t('ledger:paper.head')}</span>
        <span>{t('ledger:paper.filler')}</span>
        <span>{t('ledger:paper.phone')}</span>
      </p>
    </div>
  );
};
