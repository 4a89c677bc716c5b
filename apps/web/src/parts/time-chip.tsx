import { Popover } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { modeOf, type TimeSearch } from '../app/time-search';
import { useShortcut } from '../app/keyboard/use-shortcut';
import { gridInstant, pointDate } from '../i18n/dates';
import { useLanguage } from '../i18n/use-language';

const TimeChoice = lazy(() => import('./time-choice').then(({ TimeChoice: choice }) => ({ default: choice })));

interface TimeChipProps {
  time: TimeSearch;
  /** The ledger's now, as the server says it. */
  now: string | undefined;
  onChange: (time: TimeSearch) => void;
}

/** 现在 | 当时所见 | 今日看当时 | 自选两轴: which day is being looked at, and a way to another. */
export const TimeChip = ({ time, now, onChange }: TimeChipProps): ReactNode => {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const mode = modeOf(time);
  useShortcut('t', t('time.choose'), () => setOpen(true));
  const words =
    mode === 'now'
      ? t('time.chip', { mode: t('time.now'), at: now ? gridInstant(now, language) : '' })
      : mode === 'custom'
        ? t('time.chipCustom', {
            asOf: time.asOf ? pointDate(time.asOf) : t('time.now'),
            knownOn: time.knownOn ? pointDate(time.knownOn) : t('time.now'),
          })
        : t('time.chip', { mode: t(`time.${mode}`), at: time.asOf ? pointDate(time.asOf) : '' });
  const choose = (wanted: TimeSearch): void => {
    setOpen(false);
    onChange(wanted);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      title={t('time.choose')}
      content={
        <Suspense fallback={null}>
          <TimeChoice time={time} now={now} onChoose={choose} />
        </Suspense>
      }
    >
      <button
        type="button"
        className={mode === 'now' ? 'chip' : 'chip chip--mode'}
        aria-haspopup="dialog"
        aria-expanded={open}
      >
        {words}
        <span className="caret" />
      </button>
    </Popover>
  );
};
