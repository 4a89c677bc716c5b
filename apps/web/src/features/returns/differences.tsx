import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import type { ReturnSheet } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { ActForm } from '../../parts/act-form';
import { Panel } from '../../parts/panel';
import { StatusMark } from '../../parts/status-mark';
import { type CellUnit, shownValue } from './sheet-model';

type Difference = ReturnSheet['differences'][number];
type Keep = components['schemas']['KeepDifference'];

interface DifferencesProps {
  sheet: ReturnSheet;
  mayKeep: boolean;
  busy: boolean;
  /** Absent where this reader does not fill in. */
  onFill: (() => void) | undefined;
  onKeep: (body: Keep) => void;
}

/** 核对: each difference is corrected, or kept with a reason that stays beside both values. */
export const Differences = ({ sheet, mayKeep, busy, onFill, onKeep }: DifferencesProps): ReactNode => {
  const { t } = useTranslation('returns');
  const [keeping, setKeeping] = useState<string | undefined>();
  const { differences, status, zero } = sheet;
  if (status === 'none' || zero) return null;
  const open = differences.filter(({ reason }) => reason === null).length;
  return (
    <Panel
      title={t('differences.title', { count: differences.length })}
      note={differences.length > 0 ? t('differences.open', { count: open }) : undefined}
      acts={onFill && open > 0 ? <Button onClick={onFill}>{t('differences.correct')}</Button> : undefined}
    >
      {differences.length === 0 && <StatusMark mark="done" word={t('differences.none')} />}
      <ul className="return__differences">
        {differences.map((each) => {
          const key = `${each.row}\n${each.column}`;
          return (
            <li key={key}>
              <OneDifference difference={each} />
              {mayKeep && keeping !== key && (
                <Button size="small" onClick={() => setKeeping(key)}>
                  {t(each.reason === null ? 'differences.keep' : 'differences.keepAgain')}
                </Button>
              )}
              {mayKeep && keeping === key && (
                <ActForm
                  fields={[{ name: 'reason', label: t('field.reason'), kind: 'text', required: true, most: 500 }]}
                  submit={t('differences.submit')}
                  busy={busy}
                  error={undefined}
                  onSubmit={({ reason = '' }) => {
                    const { row, column, typed, computed } = each;
                    onKeep({ row, column, typed, computed, reason });
                    setKeeping(undefined);
                  }}
                  onCancel={() => setKeeping(undefined)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};

const OneDifference = ({ difference }: { difference: Difference }): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const { place, typed, computed, reason, line } = difference;
  const shown = (value: Difference['typed']): string =>
    value === null ? t('differences.nothing') : shownValue(value, line ? 'text' : (difference.unit as CellUnit));
  return (
    <p className="row wrap">
      <StatusMark mark={reason === null ? 'dueSoon' : 'waived'} word={text(place)} />
      <span>{t('differences.both', { typed: shown(typed), computed: shown(computed) })}</span>
      {reason !== null && <span className="dim">{t('differences.kept', { reason })}</span>}
    </p>
  );
};
