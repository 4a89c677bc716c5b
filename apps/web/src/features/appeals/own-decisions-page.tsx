import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { OwnDecisions } from '../../api/shapes';
import { Frame } from '../../app/frame/frame';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import { EmptyState } from '../../parts/empty-state';
import { RecordedNotice } from '../../parts/live-notice';
import { Panel } from '../../parts/panel';
import { FormSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { useLodgeAppeal, useOwnDecisions } from './use-own-decisions';
import '../cases/cases.css';

type OwnDecision = OwnDecisions['decisions'][number];

/** 本人的处理决定: what one was told, and the way to an appeal; no other word of the case. [B8] */
export const OwnDecisionsPage = (): ReactNode => {
  const { t } = useTranslation('appeals');
  const query = useOwnDecisions();
  return (
    <Frame title={t('own.title')}>
      <div className="work case">
        <QueryBody query={query} skeleton={<FormSkeleton fields={3} />} counting={t('own.counting')}>
          {(own) => <OwnDecisionsBody own={own} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const OwnDecisionsBody = ({ own }: { own: OwnDecisions }): ReactNode => {
  const { t } = useTranslation('appeals');
  const { person, decisions } = own;
  return (
    <>
      <div className="page-head">
        <h1>{t('own.title')}</h1>
      </div>
      <p className="note">{t('own.note')}</p>
      {decisions.length === 0 && (
        <div className="panel">
          <EmptyState why={t('own.none')} />
        </div>
      )}
      {decisions.map((decision) => (
        <OneDecision key={decision.case} person={person.personId} decision={decision} />
      ))}
    </>
  );
};

const OneDecision = ({ person, decision }: { person: string; decision: OwnDecision }): ReactNode => {
  const { t } = useTranslation('appeals');
  const text = useText();
  const { caseNumber, decidedBy, outcome, sanctions, servedOn, appeals } = decision;
  const imposed = sanctions.map(({ label, from, until }) =>
    t(until ? 'sanctionUntil' : 'sanction', { name: text(label), from, until: until ?? '' }),
  );
  return (
    <Panel title={caseNumber}>
      <dl className="pairs">
        <dt>{t('own.decidedBy')}</dt>
        <dd>{decidedBy.name}</dd>
        <dt>{t('own.outcome')}</dt>
        <dd>{[text(outcome), ...imposed].join(t('comma'))}</dd>
        <dt>{t('own.servedOn')}</dt>
        <dd>{servedOn}</dd>
        <dt>{t('own.appeals')}</dt>
        <dd>
          {appeals.length === 0 && <span className="dim">{t('own.noAppeal')}</span>}
          <ul className="case__lines">
            {appeals.map(({ appeal, stage, lodgedOn, mark }) => (
              <li key={appeal}>
                <PageLink to={pages.appeal(appeal)}>
                  <StatusMark mark={mark} word={t('own.lodged', { on: lodgedOn, stage: text(stage) })} />
                </PageLink>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <LodgeAppeal person={person} decision={decision} />
    </Panel>
  );
};

const LodgeAppeal = ({ person, decision }: { person: string; decision: OwnDecision }): ReactNode => {
  const { t } = useTranslation('appeals');
  const { live } = useScope();
  const [open, setOpen] = useState(false);
  const command = useLodgeAppeal(decision.case);
  const close = (): void => setOpen(false);
  if (!live) return null;
  if (!decision.mayAppeal)
    return (
      <p className="row wrap">
        <span className="dim">{t('own.open')}</span>
        <RecordedNotice recorded={command.recorded} />
      </p>
    );
  return (
    <p>
      <Button
        onClick={() => {
          command.reset();
          setOpen(true);
        }}
      >
        {t('own.appeal')}
      </Button>
      {open && (
        <ActDrawer open title={`${t('own.appeal')} · ${decision.caseNumber}`} onClose={close} size={520}>
          <ActForm
            fields={[{ name: 'grounds', label: t('grounds'), kind: 'text', required: true, most: 2000 }]}
            submit={t('own.lodge')}
            busy={command.isPending}
            error={command.error}
            onSubmit={({ grounds = '' }) => command.mutate({ personId: person, grounds }, { onSuccess: close })}
            onCancel={close}
          >
            <p className="note">{t('own.follows')}</p>
          </ActForm>
        </ActDrawer>
      )}
    </p>
  );
};
