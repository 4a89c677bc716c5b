import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Withdrawals } from '../../api/shapes';
import { isoDate, pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { useRemaining } from '../../parts/use-remaining';
import { byDate } from './wall-model';

/** All withdrawals on A3, by date, in words. */
export const WithdrawalsPaper = ({ withdrawals }: { withdrawals: Withdrawals }): ReactNode => {
  const { t } = useTranslation(['withdrawals', 'frame', 'parts']);
  const text = useText();
  const remaining = useRemaining();
  const dated = (date: string | null): string => (date ? isoDate(date) : '–');
  return (
    <div className="print-only">
      <p>
        {t('frame:time.chipCustom', {
          asOf: pointDate(withdrawals.point.asOf),
          knownOn: pointDate(withdrawals.point.knownOn),
        })}
        {' · '}
        {t('frame:logPosition', { position: grouped(withdrawals.point.position) })}
      </p>
      <table className="table withdrawals__paper">
        <thead>
          <tr>
            {(['due', 'name', 'unit', 'item', 'column', 'left', 'agreed', 'happened', 'known'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`withdrawals:paper.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byDate(withdrawals.columns).map(({ card, column }) => (
            <tr key={card.withdrawal}>
              <td className="nowrap">{dated(card.clock.dueOn)}</td>
              <td className="nowrap">{card.person.name}</td>
              <td>{card.person.unitName}</td>
              <td>
                {text(card.sector)} · {card.item.content}
              </td>
              <td className="nowrap">{text(column.label)}</td>
              <td className="nowrap">
                {t(`parts:state.${card.mark}`)} {column.key === 'settled' ? '' : remaining(card.clock)}
              </td>
              <td className="nowrap">{dated(card.agreedOn)}</td>
              <td className="nowrap">{dated(card.withdrawnOn)}</td>
              <td className="nowrap">{dated(card.knownOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
