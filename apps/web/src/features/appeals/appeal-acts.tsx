import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Appeal } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { actFrom, fieldSpecs } from './appeal-fields';
import { type AppealActName, useAppealCommand } from './use-appeal';

/** What this reader may do with the appeal now; each act is a form of its own beside the page. */
export const AppealActs = ({ appeal }: { appeal: Appeal }): ReactNode => {
  const { t } = useTranslation('appeals');
  const { live } = useScope();
  const [act, setAct] = useState<AppealActName | undefined>();
  const command = useAppealCommand(appeal.appeal);
  const fields = useFields(act, appeal);
  const close = (): void => setAct(undefined);
  if (!live) return null;
  const done = act === undefined && command.data !== undefined ? command.variables : undefined;
  return (
    <div className="case__acts screen-only" role="group" aria-label={t('acts')}>
      {appeal.may.length === 0 && !done && <p className="dim">{t('noAct')}</p>}
      {appeal.may.length > 0 && (
        <div className="row wrap">
          {appeal.may.map((each) => (
            <Button
              key={each}
              onClick={() => {
                command.reset();
                setAct(each);
              }}
            >
              {t(`act.${each}`)}
            </Button>
          ))}
        </div>
      )}
      {done && (
        <p className="row wrap">
          <StatusMark mark="done" word={t('done', { act: t(`act.${done.act}`) })} />
          <RecordedNotice recorded={command.recorded} />
        </p>
      )}
      {act && (
        <ActDrawer open title={`${t(`act.${act}`)} · ${appeal.caseNumber}`} onClose={close} size={520}>
          <ActForm
            key={act}
            fields={fields}
            submit={t(`act.${act}`)}
            busy={command.isPending}
            error={command.error}
            onSubmit={(values) => command.mutate(actFrom(act, appeal, values), { onSuccess: close })}
            onCancel={close}
          >
            <p className="note">{t(`follows.${act}`)}</p>
          </ActForm>
        </ActDrawer>
      )}
    </div>
  );
};

const useFields = (act: AppealActName | undefined, appeal: Appeal): ActField[] => {
  const { t } = useTranslation('appeals');
  const text = useText();
  if (act === undefined) return [];
  return fieldSpecs(act, appeal, isoDate(appeal.point.asOf)).map(({ words, offered, ...spec }): ActField => {
    const options = [
      ...(words ?? []).map((value) => ({ value, label: t(`choice.${value as 'upheld'}`) })),
      ...(offered ?? []).map(({ label, ...option }) => ({
        ...option,
        label: typeof label === 'string' ? label : text(label),
      })),
    ];
    const chosen = (words ?? offered) !== undefined;
    return {
      ...spec,
      label: t(`field.${spec.name as 'reason'}`),
      ...(chosen && { options }),
      ...(chosen && options.length === 0 && { help: t('nothingToChoose') }),
      ...(spec.name === 'reviewers' && options.length > 0 && { help: t('fresh') }),
    };
  });
};
