import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settledDate, dateOf } from '../declaration/typed-values';

interface DateBoxesProps {
  asOf: string;
  knownOn: string;
  onChange: (dates: { asOf: string; knownOn: string }) => void;
}

/** Both axes as boxes that can be typed into: no dragging is needed. */
export const DateBoxes = ({ asOf, knownOn, onChange }: DateBoxesProps): ReactNode => (
  <div className="date-boxes">
    <Axis axis="asOf" value={asOf} onChange={(date) => onChange({ asOf: date, knownOn })} />
    <Axis axis="knownOn" value={knownOn} onChange={(date) => onChange({ asOf, knownOn: date })} />
  </div>
);

const Axis = ({
  axis,
  value,
  onChange,
}: {
  axis: 'asOf' | 'knownOn';
  value: string;
  onChange: (date: string) => void;
}): ReactNode => {
  const { t } = useTranslation(['history', 'parts']);
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>();
  const wrong = typed !== undefined && dateOf(typed) === undefined;
  const settle = (): void => {
    const date = dateOf(typed ?? value);
    if (date && date !== value) onChange(date);
    if (date) setTyped(undefined);
  };
  return (
    <form
      className="axis"
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
    >
      <label htmlFor={id}>{t(`parts:lanes.${axis}`)}</label>
      <input
        id={id}
        className="box"
        inputMode="numeric"
        size={10}
        value={typed ?? value}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          setTyped((now) => (now === undefined ? now : settledDate(now)));
          settle();
        }}
      />
      {wrong && (
        <span className="axis__wrong" id={`${id}-wrong`}>
          {t('history:noDate')}
        </span>
      )}
    </form>
  );
};
