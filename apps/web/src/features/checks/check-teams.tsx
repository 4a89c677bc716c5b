import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckPage } from '../../api/shapes';
import { gridDate, isoDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import { StatusMark } from '../../parts/status-mark';
import { useBeginCheck } from './use-checks';

/** Who goes where, and which of the teams are there. */
export const CheckTeams = ({ page }: { page: CheckPage }): ReactNode => {
  const { t } = useTranslation('checks');
  const language = useLanguage();
  const command = useBeginCheck(page.check);
  const [beginning, setBeginning] = useState<number | undefined>();
  const close = (): void => setBeginning(undefined);
  if (page.teams.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t('team.title')}</h3>
      {page.teams.map(({ team, leader, members, targets, begunOn, mayBegin }) => (
        <div key={team} className="checks__team">
          <b>{t('team.one', { team })}</b>{' '}
          {t('team.line', { leader: leader.name, members: members.map(({ name }) => name).join('、'), targets })}{' '}
          <StatusMark
            mark={begunOn ? 'done' : 'notDue'}
            word={begunOn ? t('team.begun', { date: gridDate(begunOn, language) }) : t('team.notBegun')}
          />
          {mayBegin && (
            <Button className="screen-only" size="small" onClick={() => setBeginning(team)}>
              {t('team.begin')}
            </Button>
          )}
        </div>
      ))}
      {beginning !== undefined && (
        <ActDrawer open title={t('team.beginTitle', { team: beginning })} onClose={close} size={480}>
          <ActForm
            fields={[
              {
                name: 'occurredOn',
                label: t('field.occurredOn'),
                kind: 'date',
                required: true,
                to: isoDate(page.point.asOf),
                ...(page.frozen && { from: isoDate(page.frozen.asOf) }),
              },
            ]}
            submit={t('team.beginSubmit')}
            busy={command.isPending}
            error={command.error}
            onSubmit={({ occurredOn = '' }) => command.mutate({ team: beginning, occurredOn }, { onSuccess: close })}
            onCancel={close}
          />
        </ActDrawer>
      )}
    </section>
  );
};
