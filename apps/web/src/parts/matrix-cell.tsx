import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '../i18n/numbers';
import { Glyph } from './glyph';
import { inkLevel, type MatrixCell } from './matrix-model';

/** What a cell says, for those who hear the matrix and for its list view. */
export const useCellWords = (): ((cell: MatrixCell) => string) => {
  const { t } = useTranslation('parts');
  return (cell) => {
    switch (cell.kind) {
      case 'owed': {
        const owed = t('matrix.owed', { left: grouped(cell.left), of: grouped(cell.of) });
        return cell.overdue ? `${t('state.overdue')} ${owed}` : owed;
      }
      case 'protected':
        return t('figure.protected');
      default:
        return t(`matrix.${cell.kind}`);
    }
  };
};

interface MatrixCellProps {
  cell: MatrixCell;
  name: string;
  focused: boolean;
  onChoose: () => void;
}

export const MatrixCellPart = ({ cell, name, focused, onChoose }: MatrixCellProps): ReactNode => {
  const words = useCellWords();
  const ink = cell.kind === 'owed' ? inkLevel(cell.left, cell.of) : 0;
  return (
    <div
      role="gridcell"
      className={`matrix__cell matrix__cell--${cell.kind} ink-${ink}`}
      tabIndex={focused ? 0 : -1}
      aria-label={`${name} ${words(cell)}`}
      aria-selected={focused}
      title={words(cell)}
      onClick={onChoose}
      {...(focused && { 'data-focus-cell': true })}
    >
      <CellFace cell={cell} />
    </div>
  );
};

const CellFace = ({ cell }: { cell: MatrixCell }): ReactNode => {
  const { t } = useTranslation('parts');
  switch (cell.kind) {
    case 'owed':
      return (
        <>
          {cell.overdue && <Glyph mark="overdue" />}
          <span>{grouped(cell.left)}</span>
        </>
      );
    case 'covered':
      return <Glyph mark="done" />;
    case 'notOpen':
      return <Glyph mark="notDue" />;
    case 'zeroReturn':
      return <span>{t('matrix.zeroReturn')}</span>;
    case 'protected':
      return <span>*</span>;
    case 'notApplicable':
      return null;
  }
};
