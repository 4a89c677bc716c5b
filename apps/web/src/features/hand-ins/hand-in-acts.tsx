import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { HandInPage } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { actFrom, fieldSpecs } from './hand-in-fields';
import { type HandInActName, useHandInCommand } from './use-hand-ins';

/** What this reader may do with the hand-in now, side by side, none preselected. */
export const HandInActs = ({ page }: { page: HandInPage }): ReactNode => {
  const { t } = useTranslation('handIns');
  const { live } = useScope();
  const [act, setAct] = useState<HandInActName | undefined>();
  const command = useHandInCommand(page.handIn);
  const choose = (next: HandInActName | undefined): void => {
    command.reset();
    setAct(next);
  };
  if (!live) return <p className="small dim">{t('readOnly')}</p>;
  const isOpen = act !== undefined && page.may.includes(act);
  const done = isOpen ? undefined : command.data && command.variables?.act;
  return (
    <section className="stack screen-only">
      {done && (
        <p className="row wrap">
          <StatusMark mark="done" word={t(`done.${done}`)} />
          <RecordedNotice recorded={command.recorded} />
        </p>
      )}
      {page.may.length === 0 && !done && <p className="small dim">{t('noAct')}</p>}
      {page.may.length > 0 && (
        <div className="row wrap" role="group" aria-label={t('acts')}>
          {page.may.map((each) => (
            <Button key={each} aria-expanded={each === act} onClick={() => choose(each === act ? undefined : each)}>
              {t(`act.${each}`)}
            </Button>
          ))}
        </div>
      )}
      {isOpen && (
        <HandInForm
          key={act}
          act={act}
          page={page}
          busy={command.isPending}
          error={command.error}
          onSubmit={(values) => command.mutate(actFrom(act, values), { onSuccess: () => setAct(undefined) })}
          onCancel={() => choose(undefined)}
        />
      )}
    </section>
  );
};

interface HandInFormProps {
  act: HandInActName;
  page: HandInPage;
  busy: boolean;
  error: unknown;
  onSubmit: (values: Record<string, string>) => void;
  onCancel: () => void;
}

const HandInForm = ({ act, page, ...form }: HandInFormProps): ReactNode => {
  const { t } = useTranslation('handIns');
  const text = useText();
  const disposals = page.disposals.map(({ key, label }) => ({ value: key, label: text(label) }));
  const fields = fieldSpecs(act, page, disposals, isoDate(page.point.asOf)).map(({ named, ...spec }): ActField => ({
    ...spec,
    label: t(`field.${spec.name as 'place'}`),
    ...(named && { options: [...named] }),
  }));
  return (
    <ActForm fields={fields} submit={t('submit', { act: t(`act.${act}`) })} {...form}>
      <p className="note">{t(`follows.${act}`)}</p>
    </ActForm>
  );
};
