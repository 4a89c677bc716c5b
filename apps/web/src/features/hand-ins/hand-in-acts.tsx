import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandInPage } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { type ActFormState, ActsInPlace } from '../../parts/acts-in-place';
import { actFrom, fieldSpecs } from './hand-in-fields';
import { type HandInActName, useHandInCommand } from './use-hand-ins';

/** What this reader may do with the hand-in now, side by side, none preselected. */
export const HandInActs = ({ page }: { page: HandInPage }): ReactNode => {
  const { t } = useTranslation('handIns');
  return (
    <ActsInPlace
      may={page.may}
      command={useHandInCommand(page.handIn)}
      sent={actFrom}
      words={{
        acts: t('acts'),
        readOnly: t('readOnly'),
        noAct: t('noAct'),
        act: (act) => t(`act.${act}`),
        done: (act) => t(`done.${act}`),
      }}
      form={(act, state) => <HandInForm key={act} act={act} page={page} {...state} />}
    />
  );
};

interface HandInFormProps extends ActFormState {
  act: HandInActName;
  page: HandInPage;
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
