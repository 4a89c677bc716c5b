import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandInRow } from '../../api/shapes';
import { StatusMark } from '../../parts/status-mark';

/** Handed in after the limit: shape and word, since it stays true whatever becomes of the gift. */
export const LateMark = ({ row }: { row: Pick<HandInRow, 'late'> }): ReactNode => {
  const { t } = useTranslation('handIns');
  return row.late ? <StatusMark mark="overdue" word={t('late')} /> : null;
};
