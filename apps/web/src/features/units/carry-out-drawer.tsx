import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDate } from '../../i18n/dates';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { Recorded } from '../../parts/recorded';
import { type SettledKey, useCarryOut } from './use-unit';

interface CarryOutDrawerProps {
  campaign: string;
  unit: string;
  settled: SettledKey & { text: string };
  today: string;
  onClose: () => void;
}

/** What a meeting had settled was done, on which day, and what came of it. */
export const CarryOutDrawer = ({ campaign, unit, settled, today, onClose }: CarryOutDrawerProps): ReactNode => {
  const { t } = useTranslation('units');
  const { activity, decision, text } = settled;
  const command = useCarryOut(campaign, unit, { activity, decision });
  const fields: ActField[] = [
    { name: 'occurredOn', label: t('carryOut.on'), kind: 'date', required: true, to: isoDate(today) },
    { name: 'note', label: t('carryOut.note'), kind: 'text', required: true, most: 2000 },
  ];
  return (
    <ActDrawer open title={t('carryOut.title')} onClose={onClose}>
      {command.data ? (
        <Recorded words={t('carryOut.done')} recorded={command.recorded} onClose={onClose} />
      ) : (
        <ActForm
          fields={fields}
          submit={t('carryOut.submit')}
          busy={command.isPending}
          error={command.error}
          onSubmit={({ occurredOn = '', note = '' }) => command.mutate({ occurredOn, note })}
          onCancel={onClose}
        >
          <p>{text}</p>
        </ActForm>
      )}
    </ActDrawer>
  );
};
