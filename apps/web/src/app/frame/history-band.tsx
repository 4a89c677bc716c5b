import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pointDate } from '../../i18n/dates';
import { modeOf, type TimeSearch } from '../time-search';

interface HistoryBandProps {
  time: TimeSearch;
  /** The past of a drill is still a drill. */
  inDrill: boolean;
  onReturn: () => void;
}

/** Hatched over the whole page while one of the axes stands in the past: nothing can be written from here. */
export const HistoryBand = ({ time, inDrill, onReturn }: HistoryBandProps): ReactNode => {
  const { t } = useTranslation('frame');
  const mode = modeOf(time);
  if (mode === 'now') return null;
  const words =
    mode === 'custom'
      ? t('time.chipCustom', {
          asOf: time.asOf ? pointDate(time.asOf) : t('time.now'),
          knownOn: time.knownOn ? pointDate(time.knownOn) : t('time.now'),
        })
      : t('time.chip', { mode: t(`time.${mode}`), at: pointDate(time.asOf ?? '') });
  return (
    <div className="band band--history">
      <div className="band__bar">
        {inDrill && <span className="band__tag">{t('band.drill')}</span>}
        <span className="band__tag">{t('band.history')}</span>
        <b>{words}</b>
        <span className="small dim">{t(`band.historyNote.${mode}`)}</span>
        <span className="grow" />
        {inDrill && <span className="band__warning">{t('band.fictional')}</span>}
        <Button className="mode-button" onClick={onReturn}>
          {t('band.backToNow')}
        </Button>
      </div>
    </div>
  );
};
