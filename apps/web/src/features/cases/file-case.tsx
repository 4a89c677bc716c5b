import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cases } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { ActForm } from '../../parts/act-form';
import { type ActField, severalOf } from '../../parts/act-form-model';
import { ActOpener } from '../../parts/act-opener';
import { Field } from '../../parts/task-list';
import { useUnit, useUnits } from '../org/use-org';
import { useFileCase } from './use-file-case';

/** 立案 without a clue: a matter that an audit, a check or a superior brought up. From a clue it is filed on the clue. */
export const FileCase = ({ cases }: { cases: Cases }): ReactNode => {
  const { t } = useTranslation('cases');
  const command = useFileCase();
  if (cases.filing === null) return null;
  return (
    <ActOpener command={command} words={{ open: t('file.open'), title: t('file.title'), done: t('file.done') }}>
      {(close) => <FilingForm cases={cases} command={command} onDone={close} />}
    </ActOpener>
  );
};

interface FilingFormProps {
  cases: Cases;
  command: ReturnType<typeof useFileCase>;
  onDone: () => void;
}

/** The unit comes first: from it follows whom the case can concern. */
const FilingForm = ({ cases, command, onDone }: FilingFormProps): ReactNode => {
  const { t } = useTranslation('cases');
  const units = useUnits().data?.units.filter(({ open }) => open) ?? [];
  const [unit, setUnit] = useState<string | undefined>();
  const fields = useFilingFields(cases);
  const { handlingUnits = [] } = cases.filing ?? {};
  const send = (values: Record<string, string>): void => {
    const { number = '', actOn = '', matter = '', personIds, handlingUnitId, campaignId } = values;
    command.mutate(
      {
        ...{ number, actOn, matter, unitId: unit ?? '', clueIds: [], personIds: severalOf(personIds) },
        handlingUnitId: handlingUnitId ?? handlingUnits[0]?.unitId ?? '',
        ...(campaignId && { campaignId }),
      },
      { onSuccess: onDone },
    );
  };
  const staff = useUnit(unit ?? '', unit !== undefined).data;
  const people = (staff?.persons ?? [])
    .filter(({ leftOn }) => leftOn === null)
    .map(({ personId, name, post }) => ({ value: personId, label: post ? `${name} ${post}` : name }));
  return (
    <div className="stack">
      <Field label={t('file.unit')}>
        {({ id }) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={unit ?? null}
            options={units.map(({ unitId, name, shortName }) => ({
              value: unitId,
              label: shortName === name ? name : `${name} ${shortName}`,
            }))}
            onChange={(picked: string) => setUnit(picked)}
          />
        )}
      </Field>
      {staff && (
        <ActForm
          key={unit}
          fields={fields(people)}
          submit={t('file.submit')}
          busy={command.isPending}
          error={command.error}
          onSubmit={send}
          onCancel={onDone}
        >
          <p className="note">{t('file.follows')}</p>
        </ActForm>
      )}
    </div>
  );
};

const useFilingFields = ({ filing, point }: Cases): ((people: ActField['options']) => ActField[]) => {
  const { t } = useTranslation('cases');
  const { handlingUnits = [], campaigns = [] } = filing ?? {};
  const chosen = handlingUnits.map(({ unitId, name }) => ({ value: unitId, label: name }));
  const listed = campaigns.map(({ campaignId, title }) => ({ value: campaignId, label: title }));
  return (people = []) => [
    { name: 'number', kind: 'line', required: true, most: 60, label: t('column.number') },
    { name: 'personIds', kind: 'several', required: true, label: t('column.persons'), options: people },
    ...(chosen.length > 1
      ? [
          {
            ...({ name: 'handlingUnitId', kind: 'choice', required: true } as const),
            ...{ label: t('fact.handling'), options: chosen },
          },
        ]
      : []),
    ...(listed.length > 0
      ? [
          {
            ...({ name: 'campaignId', kind: 'choice', required: false } as const),
            ...{ label: t('campaign'), options: listed },
          },
        ]
      : []),
    {
      ...({ name: 'actOn', kind: 'date', required: true, to: isoDate(point.asOf) } as const),
      ...{ label: t('fact.actOn'), help: t('file.actOn') },
    },
    { name: 'matter', kind: 'text', required: true, most: 2000, label: t('fact.matter') },
  ];
};
