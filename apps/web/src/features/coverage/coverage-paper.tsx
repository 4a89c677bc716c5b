import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../api/shapes';
import { pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useCellWords } from '../../parts/matrix-cell';
import type { MatrixCell, MatrixColumn, MatrixRow } from '../../parts/matrix-model';

interface CoveragePaperProps {
  coverage: Coverage;
  columns: MatrixColumn[];
  rows: MatrixRow[];
}

/** The whole matrix on A3, every unit below its district, readable in black and white: figures and words, no ink. */
export const CoveragePaper = ({ coverage, columns, rows }: CoveragePaperProps): ReactNode => {
  const { t } = useTranslation(['coverage', 'parts', 'frame']);
  return (
    <div className="print-only">
      <p>
        {t('frame:time.chipCustom', {
          asOf: pointDate(coverage.point.asOf),
          knownOn: pointDate(coverage.point.knownOn),
        })}
        {' · '}
        {t('frame:logPosition', { position: grouped(coverage.point.position) })}
        {' · '}
        {t('coverage:paperNote')}
      </p>
      <table className="table coverage__paper">
        <thead>
          <tr>
            <th scope="col">{t('parts:matrix.unit')}</th>
            <th scope="col" className="number">
              {t('parts:matrix.units')}
            </th>
            <th scope="col" className="number">
              {t('parts:matrix.persons')}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className="number">
                {column.name}
                <br />
                {column.note}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.depth < 2 && row.group ? 'group' : ''}>
              <th scope="row" style={{ paddingLeft: 8 + row.depth * 16 }}>
                {row.name}
              </th>
              <td className="number">{row.group ? grouped(row.units) : ''}</td>
              <td className="number">{grouped(row.persons)}</td>
              {row.cells.map((cell, index) => (
                <td key={columns[index]?.key} className="number">
                  <PaperCell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const PaperCell = ({ cell }: { cell: MatrixCell }): ReactNode => {
  const { t } = useTranslation('parts');
  const words = useCellWords();
  switch (cell.kind) {
    case 'owed':
      return `${cell.overdue ? `${t('state.overdue')} ` : ''}${grouped(cell.left)}`;
    case 'covered':
      return '✓';
    case 'notApplicable':
      return '–';
    default:
      return words(cell);
  }
};
