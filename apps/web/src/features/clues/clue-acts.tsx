import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Clue } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { actFrom, fieldSpecs } from './clue-fields';
import { type ClueActName, useClueCommand } from './use-clues';

/** What this reader may do with the clue, side by side, none preselected. `wanted` opens one of them from the list. */
export const ClueActs = ({ clue, wanted }: { clue: Clue; wanted?: ClueActName | undefined }): ReactNode => {
  const { t } = useTranslation('clues');
  const { live } = useScope();
  const [act, setAct] = useState<ClueActName | undefined>(wanted);
  const command = useClueCommand(clue.clue);
  const choose = (next: ClueActName | undefined): void => {
    command.reset();
    setAct(next);
  };
  if (!live) return <p className="small dim">{t('readOnly')}</p>;
  const isDone = act === undefined && command.data !== undefined;
  return (
    <section className="stack screen-only">
      {isDone && (
        <p className="row wrap">
          <StatusMark mark="done" word={t(`done.${command.variables?.act ?? 'classify'}`)} />
          <RecordedNotice recorded={command.recorded} />
        </p>
      )}
      {clue.may.length === 0 && !isDone && <p className="small dim">{t('noAct')}</p>}
      {clue.may.length > 0 && (
        <div className="row wrap" role="group" aria-label={t('acts')}>
          {clue.may.map((each) => (
            <Button key={each} aria-expanded={each === act} onClick={() => choose(each === act ? undefined : each)}>
              {t(`act.${each}`)}
            </Button>
          ))}
        </div>
      )}
      {act && clue.may.includes(act) && (
        <ClueForm
          key={act}
          act={act}
          clue={clue}
          busy={command.isPending}
          error={command.error}
          onSubmit={(values) => command.mutate(actFrom(act, clue, values), { onSuccess: () => setAct(undefined) })}
          onCancel={() => choose(undefined)}
        />
      )}
    </section>
  );
};

interface ClueFormProps {
  act: ClueActName;
  clue: Clue;
  busy: boolean;
  error: unknown;
  onSubmit: (values: Record<string, string>) => void;
  onCancel: () => void;
}

const ClueForm = ({ act, clue, ...form }: ClueFormProps): ReactNode => {
  const { t } = useTranslation('clues');
  const text = useText();
  const mergeLabel = (index: number): string => text(clue.mergeInto[index]?.label ?? { zh: '', en: '' });
  const fields = fieldSpecs(act, clue, isoDate(clue.point.asOf), mergeLabel, text).map(
    ({ choices, named, ...spec }): ActField => ({
      ...spec,
      label: t(`field.${spec.name as 'grounds'}`),
      ...(choices && { options: choices.map((value) => ({ value, label: t(`choice.${value as 'hold'}`) })) }),
      ...(named && { options: [...named] }),
    }),
  );
  return (
    <ActForm fields={fields} submit={t('submit', { act: t(`act.${act}`) })} {...form}>
      <p className="note">{t(`follows.${act}`)}</p>
      {(act === 'approve' || act === 'return') && clue.wayLabel && (
        <p>{t('proposedWay', { way: text(clue.wayLabel) })}</p>
      )}
      {act === 'signVerification' && clue.verification?.outcomeLabel && (
        <p>{t('reportSays', { outcome: text(clue.verification.outcomeLabel) })}</p>
      )}
    </ActForm>
  );
};
