import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPage } from '../../api/shapes';
import { useAddress } from '../../app/navigation';
import { isoDate } from '../../i18n/dates';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import { Recorded } from '../../parts/recorded';
import { useRecordDeparture } from './use-person';

const ways = ['retired', 'resigned'] as const;

/** 登记离任: a dated event; nobody is taken out of the log. */
export const RecordDeparture = ({ page }: { page: PersonPage }): ReactNode => {
  const { t } = useTranslation('persons');
  const [address, change] = useAddress('act');
  const command = useRecordDeparture(page.person.personId);
  const [opened, setOpened] = useState(false);
  const open = opened || (page.mayRecordDeparture && address.act === 'leave');
  const close = (): void => {
    setOpened(false);
    change({ act: undefined });
  };
  return (
    <>
      {page.mayRecordDeparture && (
        <Button className="screen-only" onClick={() => setOpened(true)}>
          {t('departure.open')}
        </Button>
      )}
      {open && (
        <ActDrawer open title={t('departure.title', { name: page.person.name })} onClose={close} size={480}>
          {command.data ? (
            <Recorded words={t('departure.done')} recorded={command.recorded} onClose={close} />
          ) : (
            <ActForm
              fields={[
                {
                  ...{ name: 'how', kind: 'choice', required: true, label: t('fact.field.how') },
                  options: ways.map((value) => ({ value, label: t(`fact.choice.${value}`) })),
                },
                { name: 'on', kind: 'date', required: true, label: t('departure.on'), to: isoDate(page.point.asOf) },
              ]}
              submit={t('departure.open')}
              busy={command.isPending}
              error={command.error}
              onSubmit={({ how, on = '' }) =>
                command.mutate(
                  { how: ways.find((each) => each === how) ?? 'retired', on },
                  { onSuccess: () => setOpened(true) },
                )
              }
              onCancel={close}
            >
              <p className="note">{t('departure.note')}</p>
            </ActForm>
          )}
        </ActDrawer>
      )}
    </>
  );
};
