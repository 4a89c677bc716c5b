import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import { useFiles } from '../../api/use-files';
import type { Case, Label } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { ActGround } from './act-ground';
import { papersOf } from './case-choices';
import { fieldSpecs } from './case-fields';
import { actFrom } from './case-sent';
import { type CaseActName, caseDraft, useCaseCommand } from './use-case-command';

/** Acts beside the stages: on the case as a whole. */
const beside: readonly CaseActName[] = [
  'supervise',
  'answerSupervision',
  'takeOver',
  'extend',
  'suspend',
  'resume',
  'declareInterest',
  'transferToJustice',
  'lodgeAppeal',
];

/** What this reader may do with the case now, none preselected; each act is a form of its own beside the page. */
export const CaseActs = ({ matter }: { matter: Case }): ReactNode => {
  const { t } = useTranslation('cases');
  const { live } = useScope();
  const [act, setAct] = useState<CaseActName | undefined>();
  const command = useCaseCommand(matter.case);
  const close = (): void => setAct(undefined);
  const open = (next: CaseActName): void => {
    command.reset();
    setAct(next);
  };
  if (!live) return null;
  const groups = [
    matter.may.filter((each) => !beside.includes(each)),
    matter.may.filter((each) => beside.includes(each)),
  ].filter((group) => group.length > 0);
  const done = act === undefined && command.data !== undefined ? command.variables : undefined;
  return (
    <div className="case__acts screen-only" role="group" aria-label={t('acts')}>
      {groups.length === 0 && !done && <p className="dim">{t('noAct')}</p>}
      {groups.map((group) => (
        <div key={group.join()} className="row wrap">
          {group.map((each) => (
            <Button key={each} onClick={() => open(each)}>
              {t(`act.${each}`)}
            </Button>
          ))}
        </div>
      ))}
      {done && (
        <p className="row wrap">
          <StatusMark mark="done" word={t('done', { act: t(`act.${done.act}`) })} />
          <RecordedNotice recorded={command.recorded} />
        </p>
      )}
      {act && (
        <ActDrawer
          open
          title={`${t(`act.${act}`)} · ${matter.number}`}
          onClose={close}
          size={act === 'decide' ? 720 : 520}
        >
          <CaseForm
            act={act}
            matter={matter}
            busy={command.isPending}
            error={command.error}
            onSubmit={(values) =>
              command.mutate(actFrom(act, matter, values), {
                onSuccess: close,
              })
            }
            onCancel={close}
          />
        </ActDrawer>
      )}
    </div>
  );
};

interface CaseFormProps {
  act: CaseActName;
  matter: Case;
  busy: boolean;
  error: unknown;
  onSubmit: (values: Record<string, string>) => void;
  onCancel: () => void;
}

const CaseForm = ({ act, matter, ...form }: CaseFormProps): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  const worded = (word: string | Label): string => (typeof word === 'string' ? word : text(word));
  const papers = papersOf(useFiles(`case~${matter.case}`).data?.files ?? []);
  const fields = fieldSpecs(act, matter, isoDate(matter.point.asOf), papers).map(
    ({ words, offered, ...spec }): ActField => {
      const options = [
        ...(words ?? []).map((value) => ({ value, label: t(`choice.${spec.name as 'basis'}.${value as 'adopt'}`) })),
        ...(offered ?? []).map(({ value, label, note, barred = false }) => ({
          ...{ value, label: worded(label), barred },
          ...(note && { note: worded(note) }),
        })),
      ];
      const empty = (words ?? offered) !== undefined && !options.some(({ value }) => value);
      return {
        ...spec,
        label: t(`field.${spec.name as 'reason'}`),
        ...((words ?? offered) && { options }),
        ...(empty && { help: t('nothingToChoose') }),
      };
    },
  );
  return (
    <ActForm draft={caseDraft(matter.case, act)} fields={fields} submit={t(`act.${act}`)} {...form}>
      <ActGround act={act} matter={matter} />
    </ActForm>
  );
};
