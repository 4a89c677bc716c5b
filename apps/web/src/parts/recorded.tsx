import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recorded as RecordedState } from '../api/use-command';
import { RecordedNotice } from './live-notice';
import { StatusMark } from './status-mark';

interface RecordedProps {
  words: string;
  recorded: RecordedState;
  onClose: () => void;
}

/** The act is in the log; the list follows. */
export const Recorded = ({ words, recorded, onClose }: RecordedProps): ReactNode => {
  const { t } = useTranslation('parts');
  return (
    <div className="stack">
      <StatusMark mark="done" word={words} />
      <RecordedNotice recorded={recorded} />
      <div>
        <Button type="primary" autoFocus onClick={onClose}>
          {t('act.close')}
        </Button>
      </div>
    </div>
  );
};
