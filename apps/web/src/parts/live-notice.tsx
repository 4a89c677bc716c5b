import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
          <kbd>n</kbd>
          {t('live.arrived', { count: arrived })}
        </Button>
      )}
    </>
  );
};

/** After an own act: the log has it, the lists follow. */
export const RecordedNotice = ({ shown }: { shown: boolean }): ReactNode => {
  const { t } = useTranslation('parts');
  return (
    <span className="small recorded" role="status">
      {shown ? t('live.recorded') : ''}
    </span>
  );
};
