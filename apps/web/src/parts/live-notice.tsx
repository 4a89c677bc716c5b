import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recorded } from '../api/use-command';
import './states.css';

const quietMs = 10_000;

/** 有 n 条新到. New rows wait behind this count until the reader asks; it is announced at most once in ten seconds. */
export const LiveNotice = ({ arrived, onLoad }: { arrived: number; onLoad: () => void }): ReactNode => {
  const { t } = useTranslation('parts');
  const [announced, setAnnounced] = useState(0);
  useEffect(() => {
    if (arrived === announced) return undefined;
    const timer = setTimeout(() => setAnnounced(arrived), announced === 0 ? 0 : quietMs);
    return () => clearTimeout(timer);
  }, [arrived, announced]);
  return (
    <>
      <span className="only-heard" role="status">
        {announced > 0 ? t('live.announce', { count: announced }) : ''}
      </span>
      {arrived > 0 && (
        <Button onClick={onLoad}>
          <kbd aria-hidden>n</kbd>
          {t('live.arrived', { count: arrived })}
        </Button>
      )}
    </>
  );
};

/** After an own act: the log has it; when the lists have not caught up in time, that is said too. */
export const RecordedNotice = ({ recorded }: { recorded: Recorded }): ReactNode => {
  const { t } = useTranslation('parts');
  return (
    <span className="small recorded" role="status">
      {recorded === 'no' ? '' : t(recorded === 'shown' ? 'live.recorded' : 'live.following')}
    </span>
  );
};
