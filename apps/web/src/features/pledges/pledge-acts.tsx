import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Pledge } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { type PledgeAct, usePledgeCommand } from './use-pledges';

const formActs = ['breach', 'waive'] as const;
type FormAct = (typeof formActs)[number];

const fieldsOf = (act: FormAct, today: string): Omit<ActField, 'label'>[] => {
  const text = (name: string): Omit<ActField, 'label'> => ({ name, kind: 'text', required: true, most: 500 });
  return act === 'breach'
    ? [{ name: 'occurredOn', kind: 'date', required: true, to: today }, text('what'), text('evidence')]
    : [text('reason'), text('evidence')];
};

const actFrom = (act: FormAct, values: Readonly<Record<string, string>>): PledgeAct => {
  const { occurredOn = '', what = '', evidence = '', reason = '' } = values;
  return act === 'breach' ? { act, body: { occurredOn, what, evidence } } : { act, body: { reason, evidence } };
};

/** What is done to one pledge by itself: a breach is marked, or it is let off, each with what it rests on. */
export const PledgeActs = ({ pledge }: { pledge: Pledge }): ReactNode => {
  const { t } = useTranslation('pledges');
  const { live } = useScope();
  const [act, setAct] = useState<FormAct | undefined>();
  const command = usePledgeCommand(pledge.pledge);
  const offered = formActs.filter((each) => pledge.may.includes(each));
  const done = act === undefined && command.variables !== undefined && command.data !== undefined;
  if (!live) return <p className="small dim">{t('readOnly')}</p>;
  const choose = (wanted: FormAct | undefined): void => {
    command.reset();
    setAct(wanted);
  };
  const fields = (wanted: FormAct): ActField[] =>
    fieldsOf(wanted, isoDate(pledge.point.asOf)).map((spec) => ({
      ...spec,
      label: t(`field.${wanted}.${spec.name as 'evidence'}`),
    }));
  return (
    <section className="stack screen-only">
      {done && (
        <p className="row wrap">
          <StatusMark mark="done" word={t(`done.${command.variables.act}`)} />
          <RecordedNotice recorded={command.recorded} />
        </p>
      )}
      {offered.length > 0 && (
        <div className="row wrap" role="group" aria-label={t('acts')}>
          {offered.map((each) => (
            <Button key={each} aria-expanded={each === act} onClick={() => choose(each === act ? undefined : each)}>
              {t(`act.${each}`)}
            </Button>
          ))}
        </div>
      )}
      {act && offered.includes(act) && (
        <ActForm
          key={act}
          fields={fields(act)}
          submit={t('submit', { act: t(`act.${act}`) })}
          busy={command.isPending}
          error={command.error}
          onSubmit={(values) => command.mutate(actFrom(act, values), { onSuccess: () => setAct(undefined) })}
          onCancel={() => choose(undefined)}
        >
          <p className="note">{t(`follows.${act}`)}</p>
        </ActForm>
      )}
    </section>
  );
};
