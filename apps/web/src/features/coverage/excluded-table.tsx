import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Uncovered } from '../../api/shapes';
import { EmptyState } from '../../parts/empty-state';

/** Who is out of the denominator, and for which reason: as open as the list itself. */
export const ExcludedTable = ({ uncovered }: { uncovered: Uncovered }): ReactNode => {
  const { t } = useTranslation('coverage');
  if (uncovered.excludedRows.length === 0)
    return (
      <div className="panel">
        <EmptyState why={t('sheet.emptyExcluded')} />
      </div>
    );
  return (
    <div className="panel">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('sheet.name')}</th>
            <th scope="col">{t('sheet.unitName')}</th>
            <th scope="col">{t('sheet.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {uncovered.excludedRows.map((row) => (
            <tr key={row.personId}>
              <td>{row.name}</td>
              <td>{row.unit.name}</td>
              <td>{row.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
