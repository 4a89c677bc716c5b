import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandIns } from '../../api/shapes';
import { isoDate, pointDate } from '../../i18n/dates';
import { exactYuan, grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';

const heads = ['receipt', 'received', 'from', 'giver', 'gift', 'quantity', 'amount', 'status'] as const;

/** The register on A4: what the list shows, by day of receipt, with its sum and places to sign. */
export const HandInsPaper = ({ register }: { register: HandIns }): ReactNode => {
  const { t } = useTranslation(['handIns', 'frame']);
  const text = useText();
  return (
    <div className="print-only hand-ins__sheet">
      <h1>{t('handIns:paper.title')}</h1>
      <p className="hand-ins__sheet-line">
        <span>{t('handIns:paper.stamp')}</span>
        <span>
          {t('frame:time.chipCustom', {
            asOf: pointDate(register.point.asOf),
            knownOn: pointDate(register.point.knownOn),
          })}
          {' · '}
          {t('frame:logPosition', { position: grouped(register.point.position) })}
        </span>
      </p>
      <table className="table hand-ins__paper">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`handIns:paper.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {register.rows.map((row) => (
            <tr key={row.handIn}>
              <td>{row.receiptNumber}</td>
              <td>
                {isoDate(row.receivedOn)} {row.late && t('handIns:late')}
              </td>
              <td>
                {row.person?.name ?? row.fromUnit?.name} {row.fromUnit?.unitId !== row.unit.unitId && row.unit.name}
              </td>
              <td>{text(row.giver)}</td>
              <td>
                {text(row.kind)} {row.description}
              </td>
              <td className="number">{row.quantity}</td>
              <td className="number">{row.amountFen === null ? t('handIns:notValued') : exactYuan(row.amountFen)}</td>
              <td>{text(row.statusLabel)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('handIns:sum', { sum: exactYuan(register.amountFen), count: register.unvalued })}</p>
      <p className="hand-ins__sheet-line">
        <span>{t('handIns:paper.head')}</span>
        <span>{t('handIns:paper.clerk')}</span>
      </p>
    </div>
  );
};
