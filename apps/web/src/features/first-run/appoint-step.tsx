import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstRun, Units } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActForm } from '../../parts/act-form';
import { RecordedNotice } from '../../parts/live-notice';
import { FormSkeleton } from '../../parts/skeletons';
import { Field } from '../../parts/task-list';
import { StatusMark } from '../../parts/status-mark';
import { Appointments } from './appointments';
import { personOption } from '../ledger/item-fields';
import { useUnitStaff } from '../ledger/use-ledger';
import { useUnits } from '../org/use-org';
import { useAppointPerson } from './use-first-run';

/** 任命: who does what; the unit comes first, since from it follows who can be chosen. */
export const AppointStep = ({ run }: { run: FirstRun }): ReactNode => {
  const { t } = useTranslation('firstRun');
  const command = useAppointPerson();
  const units = useUnits().data?.units;
  const [unit, setUnit] = useState<string | undefined>();
  return (
    <>
      <Appointments run={run} />
      {units === undefined ? (
        <FormSkeleton fields={1} />
      ) : (
        <Field label={t('appoint.unit')}>
          {({ id }) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              value={unit ?? null}
              options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
              onChange={(picked: string) => {
                command.reset();
                setUnit(picked);
              }}
            />
          )}
        </Field>
      )}
      {unit !== undefined && (
        <AppointForm
          key={unit}
          run={run}
          unit={unit}
          units={units ?? []}
          command={command}
          onDone={() => setUnit(undefined)}
        />
      )}
      {unit === undefined && command.isSuccess && (
        <p className="row wrap">
          <StatusMark mark="done" word={t('appoint.done')} />
          <RecordedNotice recorded={command.recorded} />
        </p>
      )}
    </>
  );
};

interface AppointFormProps {
  run: FirstRun;
  /** Where the person is posted; his role may reach further. */
  unit: string;
  units: Units['units'];
  command: ReturnType<typeof useAppointPerson>;
  onDone: () => void;
}

const AppointForm = ({ run, unit, units, command, onDone }: AppointFormProps): ReactNode => {
  const { t } = useTranslation('firstRun');
  const text = useText();
  const staff = useUnitStaff(unit).data;
  if (staff === undefined) return <FormSkeleton fields={3} />;
  const send = (values: Record<string, string>): void => {
    const role = run.roles.find(({ key }) => key === values['role'])?.key;
    const { personId = '', since = '', over } = values;
    if (role) command.mutate({ personId, role, unitId: over || unit, since }, { onSuccess: onDone });
  };
  return (
    <>
      <ActForm
        fields={[
          {
            ...{ name: 'personId', kind: 'pick', required: true, label: t('appoint.person') },
            options: staff.people.map(personOption),
          },
          {
            ...{ name: 'role', kind: 'pick', required: true, label: t('appoint.role') },
            options: run.roles.map(({ key, label }) => ({ value: key, label: text(label) })),
          },
          {
            ...{ name: 'over', kind: 'pick', required: false, label: t('appoint.over'), help: t('appoint.overHelp') },
            options: units.map(({ unitId, name }) => ({ value: unitId, label: name })),
          },
          { name: 'since', kind: 'date', required: true, label: t('appoint.since'), to: isoDate(run.point.asOf) },
        ]}
        submit={t('appoint.submit')}
        busy={command.isPending}
        error={command.error}
        onSubmit={send}
        onCancel={onDone}
      />
    </>
  );
};
