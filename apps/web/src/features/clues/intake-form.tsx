import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clues } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { channels } from './clue-fields';
import { useRegisterClue } from './use-clues';

/** 来信、来访、来电登记: what came in at a desk. Afterwards the clerk has a number and sees the rest no more. */
export const Intake = ({ clues }: { clues: Clues }): ReactNode => {
  const { t } = useTranslation('clues');
  const [open, setOpen] = useState(false);
  const command = useRegisterClue();
  if (clues.desks.length === 0) return null;
  const fields: ActField[] = [
    {
      name: 'unitId',
      kind: 'choice',
      required: true,
      label: t('field.unitId'),
      options: clues.desks.map(({ unitId, name }) => ({ value: unitId, label: name })),
    },
    {
      name: 'channel',
      kind: 'choice',
      required: true,
      label: t('field.channel'),
      options: channels.map((value) => ({ value, label: t(`channel.${value}`) })),
    },
    { name: 'receivedOn', kind: 'date', required: true, label: t('field.receivedOn'), to: isoDate(clues.point.asOf) },
    { name: 'accused', kind: 'line', required: true, most: 200, label: t('field.accused'), help: t('help.accused') },
    { name: 'summary', kind: 'text', required: true, most: 4000, label: t('field.summary') },
    {
      name: 'reporterName',
      kind: 'line',
      required: false,
      most: 100,
      label: t('field.reporterName'),
      help: t('help.reporterName'),
    },
    { name: 'reporterContact', kind: 'line', required: false, most: 200, label: t('field.reporterContact') },
  ];
  const send = (values: Record<string, string>): void => {
    const { unitId = '', receivedOn = '', accused = '', summary = '', reporterName, reporterContact } = values;
    const channel = channels.find((each) => each === values['channel']) ?? 'letter';
    command.mutate(
      {
        ...{ unitId, channel, receivedOn, accused, summary, concernedPersonIds: [] },
        ...(reporterName && { reporterName }),
        ...(reporterContact && { reporterContact }),
      },
      { onSuccess: () => setOpen(false) },
    );
  };
  return (
    <>
      <Button
        type="primary"
        className="screen-only"
        onClick={() => {
          command.reset();
          setOpen(true);
        }}
      >
        {t('intake.open')}
      </Button>
      {command.data && !open && (
        <span className="row wrap">
          <StatusMark mark="done" word={t('intake.done', { number: command.data.clue })} />
          <RecordedNotice recorded={command.recorded} />
        </span>
      )}
      <ActDrawer open={open} title={t('intake.title')} onClose={() => setOpen(false)} size={560}>
        <ActForm
          fields={fields}
          submit={t('intake.submit')}
          busy={command.isPending}
          error={command.error}
          onSubmit={send}
          onCancel={() => setOpen(false)}
        >
          <p className="note">{t('intake.note')}</p>
        </ActForm>
      </ActDrawer>
    </>
  );
};
