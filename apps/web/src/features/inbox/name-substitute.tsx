import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Substitutions } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { personOption } from '../ledger/item-fields';
import { useNameSubstitute } from './use-substitutions';

const absences = ['leave', 'business', 'training', 'vacancy', 'other'] as const;
type Absence = (typeof absences)[number];

/** 指定代办: who, for which unit's duties, from when until when; somebody else approves it. */
export const NameSubstitute = ({ found }: { found: Substitutions }): ReactNode => {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState(false);
  const command = useNameSubstitute();
  const fields = useFields(found);
  const [only] = found.units;
  const send = (values: Record<string, string>): void => {
    const { unitId = only?.unit.unitId ?? '', substituteId = '', from = '', until = '' } = values;
    const absence = (absences.find((each) => each === values['absence']) ?? 'other') satisfies Absence;
    command.mutate({ unitId, substituteId, from, until, absence }, { onSuccess: () => setOpen(false) });
  };
  if (!open)
    return (
      <p className="row wrap">
        <Button
          type="primary"
          onClick={() => {
            command.reset();
            setOpen(true);
          }}
        >
          {t('substitutes.name')}
        </Button>
        {command.isSuccess && (
          <>
            <StatusMark mark="done" word={t('substitutes.named')} />
            <RecordedNotice recorded={command.recorded} />
          </>
        )}
      </p>
    );
  return (
    <ActForm
      fields={fields}
      submit={t('substitutes.submit')}
      busy={command.isPending}
      error={command.error}
      onSubmit={send}
      onCancel={() => setOpen(false)}
    />
  );
};

function useFields({ units, point }: Substitutions): ActField[] {
  const { t } = useTranslation('inbox');
  const today = isoDate(point.asOf);
  const people = new Map(units.flatMap((each) => each.people.map((person) => [person.personId, person] as const)));
  return [
    ...(units.length > 1
      ? [
          {
            ...{ name: 'unitId', kind: 'pick' as const, required: true, label: t('substitutes.field.unit') },
            options: units.map(({ unit }) => ({ value: unit.unitId, label: unit.name })),
          },
        ]
      : []),
    {
      ...{ name: 'substituteId', kind: 'pick', required: true, label: t('substitutes.field.substitute') },
      options: [...people.values()].map(personOption),
    },
    { name: 'from', kind: 'date', required: true, label: t('substitutes.field.from') },
    { name: 'until', kind: 'date', required: true, label: t('substitutes.field.until'), from: today },
    {
      ...{ name: 'absence', kind: 'choice', required: true, label: t('substitutes.field.absence') },
      options: absences.map((value) => ({ value, label: t(`substitutes.absence.${value}`) })),
    },
  ];
}
