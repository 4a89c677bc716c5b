import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Handover, Mark } from '../../api/shapes';
import { Frame } from '../../app/frame/frame';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { gridInstant, pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { ActForm } from '../../parts/act-form';
import { RecordedNotice } from '../../parts/live-notice';
import { ProblemNotice } from '../../parts/problem-notice';
import { FormSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { HandoverLists } from './handover-lists';
import { useHandover, useHandoverCommand } from './use-handover';
import './handover.css';

/** 交接单: from whom to whom, what moves, what stays, what stays sealed, and three hands. */
export const HandoverPage = (): ReactNode => {
  const { t } = useTranslation('handover');
  const { h = '' } = useParams({ strict: false }) as { h?: string };
  const query = useHandover(h);
  return (
    <Frame title={t('title')}>
      <div className="work">
        <QueryBody query={query} skeleton={<FormSkeleton fields={5} />} counting={t('counting')}>
          {(sheet) => <Sheet sheet={sheet} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const marks: Record<Handover['status'], Mark> = { open: 'open', completed: 'done', withdrawn: 'waived' };

const Sheet = ({ sheet }: { sheet: Handover }): ReactNode => {
  const { t } = useTranslation(['handover', 'frame', 'parts']);
  const { point, unit, from, to, status, withdrawnFor } = sheet;
  return (
    <>
      <div className="page-head">
        <h1>{t('handover:title')}</h1>
        <StatusMark mark={marks[status]} word={t(`handover:status.${status}`)} />
        <span className="grow" />
        <PageLink className="small screen-only" to={sheet.history}>
          {t('handover:history')}
        </PageLink>
        <Button className="screen-only" onClick={() => window.print()}>
          {t('parts:print.a4')}
        </Button>
      </div>
      <div className="panel stack handover">
        <p className="print-only small">
          {t('frame:time.chipCustom', { asOf: pointDate(point.asOf), knownOn: pointDate(point.knownOn) })}
          {' · '}
          {t('frame:logPosition', { position: grouped(point.position) })}
        </p>
        <dl className="pairs">
          <dt>{t('handover:unit')}</dt>
          <dd>{unit.name}</dd>
          <dt>{t('handover:from')}</dt>
          <dd>{[from.name, from.post].filter(Boolean).join(' ')}</dd>
          <dt>{t('handover:to')}</dt>
          <dd>{[to?.name, to?.post].filter(Boolean).join(' ')}</dd>
        </dl>
        {sheet.changed && <p className="note handover__changed">{t('handover:changed')}</p>}
        {withdrawnFor && <p>{t('handover:withdrawnFor', { reason: withdrawnFor })}</p>}
        <HandoverLists lists={sheet} />
        <Hands sheet={sheet} />
        <Acts sheet={sheet} />
      </div>
    </>
  );
};

const Hands = ({ sheet }: { sheet: Handover }): ReactNode => {
  const { t } = useTranslation('handover');
  const language = useLanguage();
  return (
    <dl className="handover__hands">
      {(['signedFrom', 'signedTo', 'approved'] as const).map((hand) => {
        const done = sheet[hand];
        return (
          <div key={hand}>
            <dt>{t(`hand.${hand}`)}</dt>
            <dd>
              {done ? (
                <PageLink to={pages.event(done.event)}>
                  {done.name} {gridInstant(done.at, language)}
                </PageLink>
              ) : (
                <span className="dim">{t('unsigned')}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

const Acts = ({ sheet }: { sheet: Handover }): ReactNode => {
  const { t } = useTranslation('handover');
  const { live } = useScope();
  const command = useHandoverCommand(sheet.handover);
  const [asking, setAsking] = useState(false);
  if (!live) return null;
  return (
    <section className="stack screen-only">
      <div className="row wrap" role="group" aria-label={t('acts')}>
        {sheet.may.map((act) => (
          <Button
            key={act}
            type={act === 'withdraw' ? 'default' : 'primary'}
            loading={command.isPending && command.variables.act === act}
            onClick={() => (act === 'withdraw' ? setAsking(!asking) : command.mutate({ act }))}
          >
            {t(`act.${act}`)}
          </Button>
        ))}
        {command.isSuccess && <RecordedNotice recorded={command.recorded} />}
      </div>
      {!asking && <ProblemNotice error={command.error} onDismiss={command.reset} />}
      {asking && sheet.may.includes('withdraw') && (
        <ActForm
          fields={[{ name: 'reason', kind: 'line', required: true, most: 500, label: t('reason') }]}
          submit={t('act.withdraw')}
          busy={command.isPending}
          error={command.error}
          onSubmit={({ reason = '' }) =>
            command.mutate({ act: 'withdraw', reason }, { onSuccess: () => setAsking(false) })
          }
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  );
};
