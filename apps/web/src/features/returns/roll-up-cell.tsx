import { type ReactNode, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RollUpSheet } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { RowsSkeleton } from '../../parts/skeletons';
import { Rows } from './cell-rows';
import { madeOf } from './roll-up-model';
import { type CellUnit, shownValue } from './sheet-model';
import { useReturnRows } from './use-returns';

interface RollUpCellProps {
  rollUp: RollUpSheet;
  row: string;
  column: string;
  onClose: () => void;
}

/** From a sum to what it is made of: the unit's own records, and unit by unit the sheet that a part stands on. */
export const RollUpCell = ({ rollUp, row, column, onClose }: RollUpCellProps): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const [rows, setRows] = useState(false);
  const { sheet } = rollUp;
  const head = sheet.columns.find(({ key }) => key === column);
  const line = sheet.lines.find(({ key }) => key === row);
  const unit: CellUnit = head?.unit ?? 'text';
  const { own, parts, sum } = madeOf(rollUp, row, column);
  const counted = own && (own.value === null ? '–' : shownValue(own.value, unit));
  const place = [line?.label && text(line.label), head && text(head.path)].filter(Boolean).join(' × ');
  return (
    <ActDrawer open title={place || t('rollUp.made')} onClose={onClose} size={640}>
      <div className="stack">
        <table className="table">
          <caption>{t(sheet.list ? 'rollUp.line' : 'rollUp.made')}</caption>
          <tbody>
            {own && (
              <tr>
                <th scope="row">
                  {sheet.unit.name} <span className="dim">{t('rollUp.own')}</span>
                </th>
                <td className="number">
                  {own.rows > 0 ? (
                    <Button type="link" size="small" aria-expanded={rows} onClick={() => setRows(!rows)}>
                      {counted}
                    </Button>
                  ) : (
                    counted
                  )}
                </td>
              </tr>
            )}
            {parts.map(({ part, value }) => (
              <tr key={part.return}>
                <th scope="row">
                  <PageLink to={pages.return(sheet.campaignId, part.return)}>{part.unit.name}</PageLink>
                  {part.below && (
                    <span className="sep">
                      <PageLink to={pages.rollUp(sheet.campaignId, part.return)}>
                        {t('rollUp.below', part.below)}
                      </PageLink>
                    </span>
                  )}
                </th>
                <td className="number">
                  {part.included ? (
                    shownValue(value, unit) || '–'
                  ) : (
                    <span className="dim">
                      {t('rollUp.notIncluded')} {t(`status.${part.status}`)}
                    </span>
                  )}
                </td>
              </tr>
            ))}
            {!sheet.list && (
              <tr>
                <th scope="row">
                  <b>{t('rollUp.sum')}</b>
                </th>
                <td className="number">
                  <b>{sum === null ? t('rollUp.unheld') : shownValue(sum, unit)}</b>
                </td>
              </tr>
            )}
          </tbody>
        </table>
        {rows && <OwnRows rollUp={rollUp} row={row} column={column} />}
      </div>
    </ActDrawer>
  );
};

const OwnRows = ({ rollUp, row, column }: Omit<RollUpCellProps, 'onClose'>): ReactNode => {
  const { t } = useTranslation('returns');
  const query = useReturnRows(rollUp.sheet.return, row, column, 'own');
  return (
    <section>
      <h3>{t('rollUp.ownRows')}</h3>
      <QueryBody query={query} skeleton={<RowsSkeleton rows={6} columns={4} />}>
        {(behind) => <Rows behind={behind} />}
      </QueryBody>
    </section>
  );
};
