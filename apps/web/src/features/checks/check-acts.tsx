import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckPage } from '../../api/shapes';
import { ActForm } from '../../parts/act-form';
import { type ActFormState, ActsInPlace } from '../../parts/acts-in-place';
import { severalOf } from '../../parts/act-form-model';
import { TeamForm } from './team-form';
import { type CheckAct, type CheckActName, useCheckCommand } from './use-checks';

const actFrom = (act: CheckActName, values: Readonly<Record<string, string>>): CheckAct => {
  switch (act) {
    case 'draw':
    case 'conclude':
      return { act };
    case 'withdraw':
      return { act, body: { reason: values['reason'] ?? '' } };
    case 'assign':
      return {
        act,
        body: {
          leaderId: values['leaderId'] ?? '',
          members: severalOf(values['members']),
          targets: severalOf(values['targets']),
        },
      };
  }
};

/** What this reader may do with the check now, side by side, none preselected. */
export const CheckActs = ({ page }: { page: CheckPage }): ReactNode => {
  const { t } = useTranslation('checks');
  return (
    <ActsInPlace
      may={page.may}
      command={useCheckCommand(page.check)}
      sent={actFrom}
      words={{
        acts: t('acts'),
        readOnly: t('readOnly'),
        noAct: t('noAct'),
        act: (act) => t(`act.${act}`),
        done: (act) => t(`done.${act}`),
      }}
      form={(act, state) =>
        act === 'assign' ? <TeamForm page={page} {...state} /> : <PlainForm key={act} act={act} {...state} />
      }
    />
  );
};

const PlainForm = ({ act, ...form }: ActFormState & { act: Exclude<CheckActName, 'assign'> }): ReactNode => {
  const { t } = useTranslation('checks');
  return (
    <ActForm
      fields={
        act === 'withdraw'
          ? [{ name: 'reason', label: t('field.reason'), kind: 'text', required: true, most: 500 }]
          : []
      }
      submit={t('submit', { act: t(`act.${act}`) })}
      {...form}
    >
      <p className="note">{t(`follows.${act}`)}</p>
    </ActForm>
  );
};
