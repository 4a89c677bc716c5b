import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemLedger } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import type { Narrowing } from './use-ledger';

interface LedgerFiltersProps {
  ledger: ProblemLedger;
  narrowing: Narrowing;
  onChange: (change: Narrowing) => void;
}

/** What the list is narrowed to. It stands in the address; figures are those before narrowing. */
export const LedgerFilters = ({ ledger, narrowing, onChange }: LedgerFiltersProps): ReactNode => {
  const { t } = useTranslation('ledger');
  const text = useText();
  const narrowed = Object.values(narrowing).some((value) => value !== undefined);
  return (
    <div className="row wrap screen-only">
      <div className="segments ledger__shown" role="group" aria-label={t('filter.show')}>
        <button type="button" aria-pressed={!narrowing.show} onClick={() => onChange({ show: undefined })}>
          {t('filter.all')} {ledger.total}
        </button>
        {ledger.shown.map(({ key, label, count }) => (
          <button
            key={key}
            type="button"
            aria-pressed={narrowing.show === key}
            onClick={() => onChange({ show: narrowing.show === key ? undefined : key })}
          >
            {text(label)} {count}
          </button>
        ))}
      </div>
      <Among name="unit" counted={ledger.units} value={narrowing.unit} onChange={(unit) => onChange({ unit })} />
      <Among
        name="class"
        counted={ledger.classes}
        value={narrowing.class}
        onChange={(picked) => onChange({ class: picked })}
      />
      <Among
        name="channel"
        counted={ledger.channels}
        value={narrowing.channel}
        onChange={(channel) => onChange({ channel })}
      />
      {narrowed && (
        <Button
          size="small"
          onClick={() => onChange({ show: undefined, unit: undefined, class: undefined, channel: undefined })}
        >
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
};

interface AmongProps {
  name: 'unit' | 'class' | 'channel';
  counted: ProblemLedger['classes'];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

const Among = ({ name, counted, value, onChange }: AmongProps): ReactNode => {
  const { t } = useTranslation('ledger');
  const text = useText();
  if (counted.length < 2 && value === undefined) return null;
  return (
    <Select
      allowClear
      aria-label={t(`filter.${name}`)}
      placeholder={t(`filter.${name}`)}
      className="ledger__among"
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? null}
      options={counted.map(({ key, label, count }) => ({ value: key, label: `${text(label)} ${count}` }))}
      onChange={(picked: string | null) => onChange(picked ?? undefined)}
    />
  );
};
