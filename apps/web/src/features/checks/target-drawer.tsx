import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckPage, CheckTarget } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { type ActFormState, ActsInPlace } from '../../parts/acts-in-place';
import { ResultMark } from './target-table';
import { type TargetAct, type TargetActName, useTargetCommand } from './use-checks';

type Result = Extract<TargetAct, { act: 'record' }>['body']['result'];
const results: readonly Result[] = ['clean', 'problem', 'notChecked'];

const actFrom = (act: TargetActName, target: string, values: Readonly<Record<string, string>>): TargetAct => {
  const of = (name: string): string => values[name] ?? '';
  switch (act) {
    case 'record': {
      const problemClass = of('problemClass');
      const body = { target, result: of('result') as Result, occurredOn: of('occurredOn') };
      return { act, body: { ...body, ...(problemClass && { problemClass }) } };
    }
    case 'list':
      return { act, body: { target, tendency: of('tendency') === 'yes', description: of('description') } };
    case 'register':
      return { act, body: { target, summary: of('summary') } };
  }
};

interface TargetDrawerProps {
  page: CheckPage;
  target: CheckTarget;
  onClose: () => void;
}

/** One target: its result, and where a problem goes. */
export const TargetDrawer = ({ page, target, onClose }: TargetDrawerProps): ReactNode => {
  const { t } = useTranslation('checks');
  return (
    <ActDrawer open title={target.name} onClose={onClose} size={560}>
      <div className="stack">
        <p>
          <ResultMark target={target} />
        </p>
        <ActsInPlace
          may={target.may}
          wanted={target.may.length === 1 ? target.may[0] : undefined}
          command={useTargetCommand(page.check)}
          sent={(act, values) => actFrom(act, target.target, values)}
          words={{
            acts: t('acts'),
            readOnly: t('readOnly'),
            noAct: t('noAct'),
            act: (act) => t(`targetAct.${act}`),
            done: (act) => t(`targetDone.${act}`),
          }}
          form={(act, state) => <TargetForm key={act} act={act} page={page} target={target} {...state} />}
        />
      </div>
    </ActDrawer>
  );
};

interface TargetFormProps extends ActFormState {
  act: TargetActName;
  page: CheckPage;
  target: CheckTarget;
}

const TargetForm = ({ act, page, target, ...form }: TargetFormProps): ReactNode => {
  const { t } = useTranslation('checks');
  return (
    <ActForm fields={useTargetFields(act, page, target)} submit={t('submit', { act: t(`targetAct.${act}`) })} {...form}>
      <p className="note">{t(`targetFollows.${act}`)}</p>
    </ActForm>
  );
};

function useTargetFields(act: TargetActName, page: CheckPage, target: CheckTarget): ActField[] {
  const { t } = useTranslation('checks');
  const text = useText();
  const named = (name: string): { name: string; label: string } => ({ name, label: t(`field.${name as 'result'}`) });
  if (act === 'register')
    return [{ ...named('summary'), kind: 'text', required: true, most: 4000, help: t('help.summary') }];
  if (act === 'list')
    return [
      {
        ...named('tendency'),
        kind: 'choice',
        required: true,
        options: (['no', 'yes'] as const).map((value) => ({ value, label: t(`tendencyOption.${value}`) })),
      },
      { ...named('description'), kind: 'text', required: true, most: 2000, help: t('help.description') },
    ];
  const begunOn = page.teams.find(({ team }) => team === target.team)?.begunOn;
  const classes = page.problemClasses.map(({ key, label }) => ({ value: key, label: text(label) }));
  return [
    {
      ...named('result'),
      kind: 'choice',
      required: true,
      options: results.map((value) => ({ value, label: t(`result.${value}`) })),
    },
    classes.length > 0
      ? { ...named('problemClass'), kind: 'pick', required: false, options: classes, help: t('help.problemClass') }
      : { ...named('problemClass'), kind: 'line', required: false, most: 100, help: t('help.problemClassLine') },
    {
      ...named('occurredOn'),
      kind: 'date',
      required: true,
      to: isoDate(page.point.asOf),
      ...(begunOn && { from: begunOn }),
    },
  ];
}
