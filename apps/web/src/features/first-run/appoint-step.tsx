import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstRun } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActForm } from '../../parts/act-form';
import { RecordedNotice } from '../../parts/live-notice';
import { Field } from '../../parts/task-list';
import { personOption } from '../ledger/item-fields';
import { useUnitStaff } from '../ledger/use-ledger';
import { useUnits } from '../org/use-org';
import { useAppointPerson } from './use-first-run';

/** 任命: who does what; the unit comes first, since from it follows who can be chosen. */
export const AppointStep = ({ run }: { run: FirstRun }): ReactNode => {
  const { t } = useTranslation('firstRun');
  const text = useText();
  const units = useUnits().data?.units ?? [];
  const [unit, setUnit] = useState<string | undefined>();
  return (
    <>
      <table className="table">
        <tbody>
          {run.appointments.map((each) => (
            <tr key={each.appointment}>
              <td>{each.person}</td>
              <td>{text(each.role)}</td>
              <td>{each.unit}</td>
              <td className="nowrap">{each.since}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Field label={t('appoint.unit')}>
        {({ id }) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={unit ?? null}
            options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            onChange={(picked: string) => setUnit(picked)}
          />
        )}
      </Field>
      {unit !== undefined && <AppointForm key={unit} run={run} unit={unit} onDone={() => setUnit(undefined)} />}
    </>
  );
};

const AppointForm = ({ run, unit, onDone }: { run: FirstRun; unit: string; onDone: () => void }): ReactNode => {
  const { t } = useTranslation('firstRun');
  const text = useText();
  const staff = useUnitStaff(unit).data;
  const command = useAppointPerson();
  const send = (values: Record<string, string>): void => {
    const role = run.roles.find(({ key }) => key === values['role'])?.key;
    const { personId = '', since = '' } = values;
    if (role) command.mutate({ personId, role, unitId: unit, since });
  };
  return (
    <>
      <ActForm
        fields={[
          {
            ...{ name: 'personId', kind: 'pick', required: true, label: t('appoint.person') },
            options: (staff?.people ?? []).map(personOption),
          },
          {
            ...{ name: 'role', kind: 'pick', required: true, label: t('appoint.role') },
            options: run.roles.map(({ key, label }) => ({ value: key, label: text(label) })),
          },
          { name: 'since', kind: 'date', required: true, label: t('appoint.since'), to: isoDate(run.point.asOf) },
        ]}
        submit={t('appoint.submit')}
        busy={command.isPending}
        error={command.error}
        onSubmit={send}
        onCancel={onDone}
      />
      {command.isSuccess && <RecordedNotice recorded={command.recorded} />}
    </>
  );
};
