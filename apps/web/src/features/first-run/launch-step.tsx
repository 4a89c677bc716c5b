import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstRun } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { ActForm } from '../../parts/act-form';
import { RecordedNotice } from '../../parts/live-notice';
import { FormSkeleton } from '../../parts/skeletons';
import { useUnits } from '../org/use-org';
import { useLaunchCampaign } from './use-first-run';

/** 启动: an issued plan begins at a unit, for all units below it. */
export const LaunchStep = ({ run }: { run: FirstRun }): ReactNode => {
  const { t } = useTranslation('firstRun');
  const text = useText();
  const units = useUnits().data?.units;
  const command = useLaunchCampaign();
  if (units === undefined) return <FormSkeleton fields={2} />;
  const keyOf = ({ planId, version }: FirstRun['plans'][number]): string => `${planId}/${version}`;
  const send = ({ plan = '', unitId = '' }: Record<string, string>): void => {
    const chosen = run.plans.find((each) => keyOf(each) === plan);
    if (chosen) command.mutate({ planId: chosen.planId, version: chosen.version, unitId });
  };
  return (
    <>
      <ActForm
        fields={[
          {
            ...{ name: 'plan', kind: 'choice', required: true, label: t('launch.plan') },
            options: run.plans.map((each) => ({ value: keyOf(each), label: `${text(each.title)} v${each.version}` })),
          },
          {
            ...{ name: 'unitId', kind: 'pick', required: true, label: t('launch.unit'), help: t('launch.unitHelp') },
            options: units.map(({ unitId, name }) => ({ value: unitId, label: name })),
          },
        ]}
        submit={t('launch.submit')}
        busy={command.isPending}
        error={command.error}
        onSubmit={send}
        onCancel={() => command.reset()}
      />
      {command.isSuccess && <RecordedNotice recorded={command.recorded} />}
    </>
  );
};
