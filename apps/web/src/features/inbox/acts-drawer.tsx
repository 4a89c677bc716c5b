import { Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/shapes';
import { gridDate, isoDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { ClockDue } from '../../parts/clock';
import { ProblemNotice } from '../../parts/problem-notice';
import { Recorded } from '../../parts/recorded';
import { ChaseDrawer } from '../coverage/chase-drawer';
import type { DutyActName } from './duty-detail';
import { useDutyCommand } from './use-inbox';

interface ActsDrawerProps {
  row: InboxRow;
  act: DutyActName;
  today: string;
  onClose: () => void;
}

/** One act on the chosen duty, beside the list; afterwards it says that the log has it. */
export const ActsDrawer = (props: ActsDrawerProps): ReactNode => {
  const { row, act, onClose } = props;
  if (act !== 'chase') return <DutyActDrawer {...props} />;
  if (!row.unit || !row.duty || row.campaignId === null) return null;
  return <ChaseDrawer campaign={row.campaignId} cell={{ unit: row.unit.unitId, duty: row.duty }} onClose={onClose} />;
};

const DutyActDrawer = ({ row, act, today, onClose }: ActsDrawerProps): ReactNode => {
  const { t } = useTranslation('inbox');
  const text = useText();
  const command = useDutyCommand(row);
  const decides = act === 'grant' || act === 'refuse';
  const title = t(decides ? 'decide.title' : `act.${act}`);
  return (
    <ActDrawer open title={title} onClose={onClose}>
      <div className="stack">
        <p>
          {text(row.title)}
          {row.unit && <span className="sep">{row.unit.name}</span>}
          <br />
          <ClockDue clock={row.clock} />
        </p>
        {command.data ? (
          <Recorded
            words={t(`done.${command.variables?.act ?? 'report'}`)}
            recorded={command.recorded}
            onClose={onClose}
          />
        ) : decides ? (
          <DecideExtension row={row} command={command} />
        ) : act === 'report' ? (
          <ReportForm today={today} command={command} onClose={onClose} />
        ) : (
          <ExtensionForm row={row} today={today} command={command} onClose={onClose} />
        )}
      </div>
    </ActDrawer>
  );
};

type DutyCommand = ReturnType<typeof useDutyCommand>;

interface DutyFormProps {
  today: string;
  command: DutyCommand;
  onClose: () => void;
}

const ReportForm = ({ today, command, onClose }: DutyFormProps): ReactNode => {
  const { t } = useTranslation('inbox');
  const fields: ActField[] = [
    { name: 'occurredOn', label: t('report.on'), kind: 'date', required: true, to: isoDate(today) },
    { name: 'note', label: t('report.note'), kind: 'text', required: true, most: 2000, help: t('report.noteHelp') },
    { name: 'attendance', label: t('report.attendance'), kind: 'count', required: false, most: 100_000 },
  ];
  return (
    <ActForm
      fields={fields}
      submit={t('report.submit')}
      busy={command.isPending}
      error={command.error}
      onSubmit={({ occurredOn = '', note = '', attendance }) =>
        command.mutate({
          act: 'report',
          occurredOn,
          note,
          ...(attendance !== undefined && { attendance: Number(attendance) }),
        })
      }
      onCancel={onClose}
    />
  );
};

const ExtensionForm = ({ row, today, command, onClose }: DutyFormProps & { row: InboxRow }): ReactNode => {
  const { t } = useTranslation('inbox');
  const fields: ActField[] = [
    {
      name: 'to',
      label: t('extend.to'),
      kind: 'date',
      required: true,
      from: [row.clock.dueOn ?? '', isoDate(today)].reduce((one, other) => (one > other ? one : other)),
      help: t('extend.toHelp'),
    },
    { name: 'reason', label: t('extend.reason'), kind: 'text', required: true, most: 500 },
  ];
  return (
    <ActForm
      fields={fields}
      submit={t('extend.submit')}
      busy={command.isPending}
      error={command.error}
      onSubmit={({ to = '', reason = '' }) => command.mutate({ act: 'extend', to, reason })}
      onCancel={onClose}
    >
      <p className="note">{t('extend.intro')}</p>
    </ActForm>
  );
};

/** Granting and refusing stand side by side, neither preselected; the reason for refusing stands beside them. */
const DecideExtension = ({ row, command }: { row: InboxRow; command: DutyCommand }): ReactNode => {
  const { t } = useTranslation('inbox');
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const id = useId();
  const refuse = (): void => {
    if (reason.trim()) command.mutate({ act: 'refuse', reason: reason.trim() });
    else setMissing(true);
  };
  return (
    <div className="stack">
      {command.error && <ProblemNotice error={command.error} />}
      {row.extension && (
        <dl className="pairs">
          <dt>{t('decide.asked')}</dt>
          <dd>{gridDate(row.extension.to, language)}</dd>
          <dt>{t('decide.because')}</dt>
          <dd>{row.extension.reason}</dd>
        </dl>
      )}
      <div className={missing ? 'field field--wrong' : 'field'}>
        <label htmlFor={id}>{t('decide.reason')}</label>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={500}
          value={reason}
          status={missing ? 'error' : ''}
          aria-invalid={missing}
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
        />
        <p className="field__note" id={`${id}-note`} role={missing ? 'alert' : undefined}>
          {missing ? t('decide.reasonMissing') : t('decide.reasonHelp')}
        </p>
      </div>
      <div className="row wrap">
        {row.acts.includes('grant') && (
          <Button loading={command.isPending} onClick={() => command.mutate({ act: 'grant' })}>
            {t('act.grant')}
          </Button>
        )}
        {row.acts.includes('refuse') && (
          <Button loading={command.isPending} onClick={refuse}>
            {t('act.refuse')}
          </Button>
        )}
      </div>
    </div>
  );
};
