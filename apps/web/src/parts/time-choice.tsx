import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { modeOf, timeOf, type TimeMode, type TimeSearch } from '../app/time-search';
import { isoDate } from '../i18n/dates';
import './time-choice.css';

interface TimeChoiceProps {
  time: TimeSearch;
  now: string | undefined;
  onChoose: (time: TimeSearch) => void;
}

const modes: TimeMode[] = ['now', 'asSeenThen', 'seenToday', 'custom'];

export const TimeChoice = ({ time, now, onChoose }: TimeChoiceProps): ReactNode => {
  const { t } = useTranslation('frame');
  const today = now ? isoDate(now) : '';
  const [mode, setMode] = useState<TimeMode>(modeOf(time));
  const [asOf, setAsOf] = useState(time.asOf ? isoDate(time.asOf) : today);
  const [knownOn, setKnownOn] = useState(time.knownOn ? isoDate(time.knownOn) : today);
  const ready = mode === 'now' || (asOf !== '' && (mode !== 'custom' || knownOn !== ''));
  return (
    <form
      className="time-choice"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onChoose(timeOf(mode, asOf, knownOn));
      }}
    >
      <div className="segments" role="group" aria-label={t('time.choose')}>
        {modes.map((one) => (
          <button key={one} type="button" aria-pressed={mode === one} onClick={() => setMode(one)}>
            {t(`time.${one}`)}
          </button>
        ))}
      </div>
      <p className="note">{t(`time.note.${mode}`)}</p>
      {mode !== 'now' && (
        <div className="time-choice__dates">
          <DateBox label={t('time.asOf')} value={asOf} onChange={setAsOf} />
          {mode === 'custom' && <DateBox label={t('time.knownOn')} value={knownOn} onChange={setKnownOn} />}
        </div>
      )}
      {!ready && <p role="alert">{t('time.invalid')}</p>}
      <Button htmlType="submit" type="primary" disabled={!ready}>
        {t('time.apply')}
      </Button>
    </form>
  );
};

interface DateBoxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A date that can be typed or picked; it is a civil date and is never shifted by the browser's zone. */
export const DateBox = ({ label, value, onChange }: DateBoxProps): ReactNode => (
  <label className="date-box">
    <span className="dim small">{label}</span>
    <DatePicker
      value={value ? dayjs(value) : null}
      format="YYYY-MM-DD"
      allowClear={false}
      onChange={(picked) => onChange(picked ? picked.format('YYYY-MM-DD') : '')}
    />
  </label>
);
