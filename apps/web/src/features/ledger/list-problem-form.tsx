import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemLedger } from '../../api/shapes';
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
import { personOption } from './item-fields';
import { listingDraft, useListProblem, useUnitStaff } from './use-ledger';

/** 列账: a problem enters the ledger of a unit, whatever the channel that it came by. */
export const ListProblem = (props: { ledger: ProblemLedger }): ReactNode => (
  <EntryScope>
    <Listing {...props} />
  </EntryScope>
);

const Listing = ({ ledger }: { ledger: ProblemLedger }): ReactNode => {
  const { t } = useTranslation('ledger');
  const command = useListProblem(ledger.campaignId);
  if (ledger.mayList.length === 0) return null;
  return (
    <ActOpener command={command} words={{ open: t('list.open'), title: t('list.title'), done: t('list.done') }}>
      {(close) => <ListingForm ledger={ledger} command={command} onDone={close} />}
    </ActOpener>
  );
};

interface ListingFormProps {
  ledger: ProblemLedger;
  command: ReturnType<typeof useListProblem>;
  onDone: () => void;
}

/** The unit comes first: from it follows of whom the problem can be. */
const ListingForm = ({ ledger, command, onDone }: ListingFormProps): ReactNode => {
  const { t } = useTranslation('ledger');
  const [only, second] = ledger.mayList;
  const [unit, setUnit] = useState<string | undefined>(second === undefined ? only?.unitId : undefined);
  const staff = useUnitStaff(unit).data;
  const fields = useListingFields(ledger, staff?.people.map(personOption) ?? []);
  const entry = useEntryOffer(
    staff && {
      subject: `participation~${ledger.campaignId}~${staff.unit.unitId}`,
      today: isoDate(ledger.point.asOf),
      people: representedOf(staff.unit, staff.people),
    },
  );
  const send = (values: Record<string, string>): void => {
    const { problemClass = '', description = '', occurredOn = '', personId, channel } = values;
    const amountFen = fenOfYuan(values['amount'] ?? '');
    const found = ledger.choices.channels.find(({ key }) => key === channel)?.key;
    command.mutate(
      {
        unitId: unit ?? '',
        channel: found as 'selfInspection',
        tendency: values['tendency'] === 'yes',
        ...{ problemClass, description, occurredOn },
        ...(personId && { personId }),
        ...(amountFen !== undefined && { amountFen }),
      },
      { onSuccess: onDone },
    );
  };
  return (
    <div className="stack">
      {second !== undefined && (
        <Field label={t('field.unit')}>
          {({ id }) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              value={unit ?? null}
              options={ledger.mayList.map(({ unitId, name }) => ({ value: unitId, label: name }))}
              onChange={(picked: string) => setUnit(picked)}
            />
          )}
        </Field>
      )}
      {unit !== undefined && staff !== undefined && (
        <ActForm
          key={unit}
          draft={listingDraft(ledger.campaignId, unit)}
          entry={entry}
          fields={fields}
          submit={t('list.submit')}
          busy={command.isPending}
          error={command.error}
          onSubmit={send}
          onCancel={onDone}
        >
          <p className="note">{t('list.note', { unit: staff.unit.name })}</p>
        </ActForm>
      )}
    </div>
  );
};

function useListingFields(ledger: ProblemLedger, people: { value: string; label: string }[]): ActField[] {
  const { t } = useTranslation('ledger');
  const text = useText();
  const { classes, channels } = ledger.choices;
  const options = (list: typeof classes) => list.map(({ key, label }) => ({ value: key, label: text(label) }));
  return [
    classes.length > 0
      ? {
          name: 'problemClass',
          kind: 'choice',
          required: true,
          label: t('field.problemClass'),
          options: options(classes),
        }
      : { name: 'problemClass', kind: 'line', required: true, most: 100, label: t('field.problemClass') },
    { name: 'channel', kind: 'pick', required: true, label: t('field.channel'), options: options(channels) },
    {
      name: 'personId',
      kind: 'pick',
      required: false,
      label: t('field.personId'),
      help: t('help.personId'),
      options: people,
    },
    {
      name: 'description',
      kind: 'text',
      required: true,
      most: 2000,
      label: t('field.description'),
      help: t('help.description'),
    },
    { name: 'amount', kind: 'yuan', required: false, label: t('field.amount'), help: t('help.amount') },
    {
      name: 'tendency',
      kind: 'choice',
      required: true,
      label: t('field.tendency'),
      help: t('help.tendency'),
      options: (['no', 'yes'] as const).map((value) => ({ value, label: t(`choice.${value}`) })),
    },
    { name: 'occurredOn', kind: 'date', required: true, label: t('field.foundOn'), to: isoDate(ledger.point.asOf) },
  ];
}
