import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstRun } from '../../api/shapes';
import { Frame } from '../../app/frame/frame';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { FormSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { AppointStep } from './appoint-step';
import { LaunchStep } from './launch-step';
import { PlanStep } from './plan-step';
import { useFirstRun } from './use-first-run';
import './first-run.css';

/** 首次启用: roster, appointments, plan, launch: the commission is led from an empty ledger to a campaign that runs. */
export const FirstRunPage = (): ReactNode => {
  const { t } = useTranslation('firstRun');
  const query = useFirstRun();
  return (
    <Frame title={t('title')}>
      <div className="work stack first-run">
        <div className="page-head">
          <h1>{t('title')}</h1>
        </div>
        <QueryBody query={query} skeleton={<FormSkeleton fields={4} />} counting={t('title')}>
          {(run) => <Steps run={run} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const Steps = ({ run }: { run: FirstRun }): ReactNode => {
  const { t } = useTranslation('firstRun');
  const text = useText();
  const { roster, appointments, plans, campaigns } = run;
  return (
    <>
      <p className="note">{t('how')}</p>
      <Step number={1} name="roster" done={roster.persons > 1} ready>
        <p>
          {t('roster.count', { units: grouped(roster.units), persons: grouped(roster.persons) })}
          <span className="sep">
            <PageLink to={pages.org()} search={{ panel: 'roster', from: 'first-run' }}>
              {t('roster.open')}
            </PageLink>
          </span>
        </p>
      </Step>
      <Step number={2} name="appoint" done={appointments.length > 1} ready={roster.units > 0}>
        <AppointStep run={run} />
      </Step>
      <Step number={3} name="plan" done={plans.length > 0} ready>
        <ul>
          {plans.map((plan) => (
            <li key={`${plan.planId}/${plan.version}`}>
              {text(plan.title)} v{plan.version}
            </li>
          ))}
        </ul>
        <PlanStep />
      </Step>
      <Step number={4} name="launch" done={campaigns.length > 0} ready={plans.length > 0}>
        <ul>
          {campaigns.map((each) => (
            <li key={each.campaignId}>
              <PageLink to={pages.board(each.campaignId)}>{text(each.title)}</PageLink>
              <span className="sep dim">{each.unit}</span>
            </li>
          ))}
        </ul>
        <LaunchStep run={run} />
      </Step>
    </>
  );
};

interface StepProps {
  number: number;
  name: 'roster' | 'appoint' | 'plan' | 'launch';
  done: boolean;
  ready: boolean;
  children: ReactNode;
}

const Step = ({ number, name, done, ready, children }: StepProps): ReactNode => {
  const { t } = useTranslation('firstRun');
  const state = done ? 'done' : ready ? 'open' : 'cannotStart';
  return (
    <Panel title={`${number} ${t(`${name}.title`)}`}>
      <div className="stack">
        <p className="row wrap">
          <StatusMark mark={done ? 'done' : ready ? 'open' : 'notDue'} word={t(`state.${state}`)} />
          <span className="dim">{t(`${name}.note`)}</span>
        </p>
        {ready || done ? children : <p className="dim">{t(`${name}.waits`)}</p>}
      </div>
    </Panel>
  );
};
