import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import type { HandIns, UnitStaff } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { fenOfYuan } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { ActOpener } from '../../parts/act-opener';
import { EntryScope } from '../../parts/entry-scope';
import { representedOf } from '../../parts/represented';
import { useEntryOffer } from '../../parts/use-entry-offer';
import { Field } from '../../parts/task-list';
import { personOption } from '../ledger/item-fields';
import { useUnitStaff } from '../ledger/use-ledger';
import { useReceiveHandIn } from './use-hand-ins';

type Received = components['schemas']['ReceiveHandIn'];

/** 登记上交: what was handed in, by whom, against which receipt. */
export const ReceiveHandIn = (props: { register: HandIns }): ReactNode => (
  <EntryScope>
    <Receiving {...props} />
  </EntryScope>
);

const Receiving = ({ register }: { register: HandIns }): ReactNode => {
  const { t } = useTranslation('handIns');
  const command = useReceiveHandIn(register.campaignId);
  if (register.mayReceive.length === 0) return null;
  return (
    <ActOpener
      command={command}
      words={{ open: t('receive.open'), title: t('receive.title'), done: t('receive.done') }}
    >
      {(close) => <ReceivingForm register={register} command={command} onDone={close} />}
    </ActOpener>
  );
};

interface ReceivingFormProps {
  register: HandIns;
  command: ReturnType<typeof useReceiveHandIn>;
  onDone: () => void;
}

/** The unit whose register it is comes first: from it follows who can hand in here. */
const ReceivingForm = ({ register, command, onDone }: ReceivingFormProps): ReactNode => {
  const { t } = useTranslation('handIns');
  const [only, second] = register.mayReceive;
  const [unit, setUnit] = useState<string | undefined>(second === undefined ? only?.unitId : undefined);
  const staff = useUnitStaff(unit).data;
  return (
    <div className="stack">
      {second !== undefined && (
        <Field label={t('field.unit')}>
          {({ id }) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              value={unit ?? null}
              options={register.mayReceive.map(({ unitId, name }) => ({ value: unitId, label: name }))}
              onChange={(picked: string) => setUnit(picked)}
            />
          )}
        </Field>
      )}
      {staff && (
        <GiftForm key={staff.unit.unitId} register={register} staff={staff} command={command} onDone={onDone} />
      )}
    </div>
  );
};

/** A choice of the form that stands for the unit itself, beside its people. */
const unitItself = 'unit';

const receivedFrom = (staff: UnitStaff, values: Readonly<Record<string, string>>): Received => {
  const { kind = '', description = '', receiptNumber = '', occurredOn = '', takenOn, from = '' } = values;
  const amountFen = fenOfYuan(values['amount'] ?? '');
  return {
    unitId: staff.unit.unitId,
    ...(from === unitItself ? { fromUnitId: staff.unit.unitId } : { personId: from }),
    giver: (values['giver'] ?? 'unknown') as Received['giver'],
    quantity: Number(values['quantity']),
    ...{ kind, description, receiptNumber, occurredOn },
    ...(takenOn && { takenOn }),
    ...(amountFen !== undefined && { amountFen }),
  };
};

const GiftForm = ({ register, staff, command, onDone }: ReceivingFormProps & { staff: UnitStaff }): ReactNode => {
  const { t } = useTranslation('handIns');
  const { unitId, name } = staff.unit;
  const entry = useEntryOffer({
    subject: `participation~${register.campaignId}~${unitId}`,
    today: isoDate(register.point.asOf),
    people: representedOf({ unitId, name }, staff.people),
  });
  return (
    <ActForm
      entry={entry}
      fields={useGiftFields(register, staff)}
      submit={t('receive.submit')}
      busy={command.isPending}
      error={command.error}
      onSubmit={(values) => command.mutate(receivedFrom(staff, values), { onSuccess: onDone })}
      onCancel={onDone}
    >
      <p className="note">{t('receive.note', { unit: staff.unit.name })}</p>
    </ActForm>
  );
};

function useGiftFields({ choices, limitMonths, point }: HandIns, { people }: UnitStaff): ActField[] {
  const { t } = useTranslation('handIns');
  const text = useText();
  const options = (list: HandIns['choices']['kinds']) =>
    list.map(({ key, label }) => ({ value: key, label: text(label) }));
  const today = isoDate(point.asOf);
  const label = (name: string): { name: string; label: string } => ({ name, label: t(`field.${name as 'kind'}`) });
  return [
    { ...label('receiptNumber'), kind: 'line', required: true, most: 50, help: t('help.receiptNumber') },
    {
      ...label('from'),
      kind: 'pick',
      required: true,
      options: [{ value: unitItself, label: t('unitItself') }, ...people.map(personOption)],
    },
    { ...label('giver'), kind: 'pick', required: true, options: options(choices.givers) },
    choices.kinds.length > 0
      ? { ...label('kind'), kind: 'choice', required: true, options: options(choices.kinds) }
      : { ...label('kind'), kind: 'line', required: true, most: 100 },
    { ...label('description'), kind: 'line', required: true, most: 500, help: t('help.description') },
    { ...label('quantity'), kind: 'count', required: true, most: 1_000_000 },
    { ...label('amount'), kind: 'yuan', required: false, help: t('help.amount') },
    {
      ...label('takenOn'),
      kind: 'date',
      required: false,
      to: today,
      ...(limitMonths !== null && { help: t('help.takenOn', { months: limitMonths }) }),
    },
    { ...label('receivedOn'), name: 'occurredOn', kind: 'date', required: true, to: today },
  ];
}
