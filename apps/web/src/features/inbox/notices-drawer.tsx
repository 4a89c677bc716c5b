import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Notices } from '../../api/shapes';
import { useNoticeCommand, useNotices } from '../../api/use-notices';
import { QueryBody } from '../../app/query-body';
import { gridDate, gridInstant } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import { RecordedNotice } from '../../parts/live-notice';
import { ProblemNotice } from '../../parts/problem-notice';
import { FormSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';

/** 提醒: where the reader is told outside the console, and the record of what he was told. */
export const NoticesButton = ({ person }: { person: string }): ReactNode => {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="screen-only" onClick={() => setOpen(true)}>
        {t('notices.title')}
      </Button>
      {open && (
        <ActDrawer open title={t('notices.title')} onClose={() => setOpen(false)}>
          <NoticesBody person={person} />
        </ActDrawer>
      )}
    </>
  );
};

const NoticesBody = ({ person }: { person: string }): ReactNode => {
  const query = useNotices(person);
  return (
    <QueryBody query={query} skeleton={<FormSkeleton fields={2} />}>
      {(notices) => (
        <div className="stack">
          <Address person={person} notices={notices} />
          <Told notices={notices} />
        </div>
      )}
    </QueryBody>
  );
};

const Address = ({ person, notices }: { person: string; notices: Notices }): ReactNode => {
  const { t } = useTranslation('inbox');
  const { live } = useScope();
  const [changing, setChanging] = useState(false);
  const command = useNoticeCommand(person);
  const { address, leavesHouse } = notices;
  return (
    <section className="stack">
      <p>{t('notices.how')}</p>
      {!leavesHouse && <p className="note">{t('notices.drill')}</p>}
      <dl className="pairs">
        <dt>{t('notices.address')}</dt>
        <dd>
          {address ? (
            <>
              {t(`notices.channel.${address.channel}`)}
              <span className="sep">{address.address}</span>
            </>
          ) : (
            t('notices.consoleOnly')
          )}
        </dd>
      </dl>
      {live && !changing && (
        <div className="row wrap">
          <Button onClick={() => setChanging(true)}>{t(address ? 'notices.change' : 'notices.set')}</Button>
          {address && (
            <Button loading={command.isPending} onClick={() => command.mutate({ act: 'remove' })}>
              {t('notices.remove')}
            </Button>
          )}
          {command.isSuccess && <RecordedNotice recorded={command.recorded} />}
        </div>
      )}
      {!changing && Boolean(command.error) && <ProblemNotice error={command.error} />}
      {changing && (
        <ActForm
          fields={[
            {
              name: 'channel',
              label: t('notices.channelLabel'),
              kind: 'choice',
              required: true,
              options: (['mail', 'webhook'] as const).map((value) => ({
                value,
                label: t(`notices.channel.${value}`),
              })),
            },
            { name: 'address', label: t('notices.address'), kind: 'line', required: true, most: 200 },
          ]}
          submit={t('notices.save')}
          busy={command.isPending}
          error={command.error}
          onSubmit={({ channel, address: wanted = '' }) =>
            command.mutate(
              { act: 'set', channel: channel === 'webhook' ? 'webhook' : 'mail', address: wanted },
              { onSuccess: () => setChanging(false) },
            )
          }
          onCancel={() => {
            command.reset();
            setChanging(false);
          }}
        />
      )}
    </section>
  );
};

/** Who was told what, when and how: of one's own, every day. */
const Told = ({ notices: { digests } }: { notices: Notices }): ReactNode => {
  const { t } = useTranslation('inbox');
  const language = useLanguage();
  return (
    <section className="stack">
      <h3>{t('notices.told')}</h3>
      {digests.length === 0 && <p className="dim">{t('notices.neverTold')}</p>}
      {digests.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('notices.day')}</th>
              <th scope="col">{t('notices.channelLabel')}</th>
              <th scope="col">{t('notices.result')}</th>
            </tr>
          </thead>
          <tbody>
            {digests.map(({ day, at, channel, delivered, said }) => (
              <tr key={day}>
                <td>{gridDate(day, language)}</td>
                <td>{t(`notices.channel.${channel}`)}</td>
                <td title={said}>
                  <StatusMark
                    mark={delivered ? 'done' : 'overdue'}
                    word={t(delivered ? 'notices.delivered' : 'notices.refused')}
                  />
                  <span className="sep small dim">{gridInstant(at, language)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
