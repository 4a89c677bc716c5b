import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { WithdrawalCard } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { EntryScope } from '../../parts/entry-scope';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { useEntryOffer } from '../../parts/use-entry-offer';
import { actFrom, fieldSpecs } from './act-fields';
import { useWithdrawalCommand, type WithdrawalActName } from './use-withdrawals';

/** What this reader may do with the withdrawal. The acts stand side by side, none preselected; each is a form of its own. */
export const CardActs = (props: { card: WithdrawalCard; today: string }): ReactNode => (
  <EntryScope>
    <CardActList {...props} />
  </EntryScope>
);

const CardActList = ({ card, today }: { card: WithdrawalCard; today: string }): ReactNode => {
  const { t } = useTranslation('withdrawals');
  const { live } = useScope();
  const [act, setAct] = useState<WithdrawalActName | undefined>();
  const command = useWithdrawalCommand(card.withdrawal);
  const choose = (wanted: WithdrawalActName | undefined): void => {
    command.reset();
    setAct(wanted);
  };
  if (!live) return <p className="small dim">{t('readOnly')}</p>;
  const isDone = act === undefined && command.data !== undefined;
  return (
    <section className="stack withdrawal__acts screen-only">
      {isDone && (
        <p className="row wrap">
          <StatusMark mark="done" word={t(`done.${command.variables?.act ?? 'report'}`)} />
          <RecordedNotice recorded={command.recorded} />
        </p>
      )}
      {card.may.length === 0 && !isDone && <p className="small dim">{t('noAct')}</p>}
      {card.may.length > 0 && (
        <div className="row wrap withdrawal__buttons" role="group" aria-label={t('acts')}>
          {card.may.map((each) => (
            <Button key={each} aria-expanded={each === act} onClick={() => choose(each === act ? undefined : each)}>
              {t(`act.${each}`)}
            </Button>
          ))}
        </div>
      )}
      {act && card.may.includes(act) && (
        <WithdrawalForm
          key={act}
          act={act}
          subject={`withdrawal~${card.withdrawal}`}
          today={today}
          busy={command.isPending}
          error={command.error}
          onSubmit={(values) => {
            const sent = actFrom(act, values);
            if (sent) command.mutate(sent, { onSuccess: () => setAct(undefined) });
          }}
          onCancel={() => choose(undefined)}
        />
      )}
    </section>
  );
};

interface WithdrawalFormProps {
  act: WithdrawalActName;
  subject: string;
  today: string;
  busy: boolean;
  error: unknown;
  onSubmit: (values: Record<string, string>) => void;
  onCancel: () => void;
}

const WithdrawalForm = ({ act, subject, today, ...form }: WithdrawalFormProps): ReactNode => {
  const { t } = useTranslation('withdrawals');
  const fields = fieldSpecs(act, isoDate(today)).map(({ choices, ...spec }): ActField => ({
    ...spec,
    label: t(`field.${spec.name as 'reason'}`),
    ...(choices && {
      options: choices.map((value) => ({ value, label: t(`choice.${value as 'transfer'}`) })),
    }),
  }));
  const told = act === 'report' || act === 'refuse';
  const entry = useEntryOffer(told ? { subject, today: isoDate(today) } : undefined);
  return (
    <ActForm entry={entry} fields={fields} submit={t('submit', { act: t(`act.${act}`) })} {...form}>
      <p className="note">{t(`follows.${act}`)}</p>
    </ActForm>
  );
};
