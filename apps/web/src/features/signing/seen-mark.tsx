import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../parts/status-mark';
import type { Seen } from './use-seen';

const marks = { seen: 'done', seeing: 'open', unseen: 'notDue' } as const;

export const SeenMark = ({ seen }: { seen: Seen }): ReactNode => {
  const { t } = useTranslation('signing');
  return <StatusMark mark={marks[seen]} word={t(`seen.${seen}`)} />;
};
