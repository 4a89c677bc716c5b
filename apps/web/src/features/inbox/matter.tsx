import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { splitStrong } from './split-strong';

/** 个人申报：120 人未交. Bold marks what to read first, never the whole row. */
export const Matter = ({ row }: { row: InboxRow }): ReactNode => {
  const { t } = useTranslation('inbox');
  const text = useText();
  const { before, strong, after } = splitStrong(text(row.title), text(row.strong));
  return (
    <span className="matter">
      {before}
      {strong && <b>{strong}</b>}
      {after}
      {row.actingFor && <span className="chip inbox__acting">{t('actingFor', { name: row.actingFor.name })}</span>}
    </span>
  );
};
