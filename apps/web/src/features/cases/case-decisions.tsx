import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseDecision } from '../../api/shapes';
import { gridDate } from '../../i18n/dates';
import { exactYuan } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { StatusMark } from '../../parts/status-mark';
import { WhyButton } from '../../parts/why-button';
import { Envelope } from '../sealed/envelope';
import { FactTable } from './case-basis';

/** 决定与执行: what was chosen, beside the basis that lay before its maker; when it was told, and what was carried out. */
export const CaseDecisions = ({ matter }: { matter: Case }): ReactNode => {
  const { t } = useTranslation('cases');
  if (matter.decisions.length === 0 && matter.transfers.length === 0) return null;
  return (
    <Panel title={t('decision.title')}>
      {matter.decisions.map((decision) => (
        <OneDecision key={decision.person.personId} decision={decision} />
      ))}
      {matter.transfers.map(({ persons, to, reason, on }) => (
        <p key={`${to}${on}`}>
          {t('decision.transferred', { names: persons.map(({ name }) => name).join(t('comma')), to, on })}
          <span className="sep">{reason}</span>
        </p>
      ))}
    </Panel>
  );
};

const OneDecision = ({ decision }: { decision: CaseDecision }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  const language = useLanguage();
  const sanctions = decision.sanctions.map(({ label, from, until }) =>
    t(until ? 'decision.sanctionUntil' : 'decision.sanction', { name: text(label), from, until: until ?? '' }),
  );
  return (
    <section className="case__decision">
      <h3 className="row wrap">
        {decision.person.name} {text(decision.outcome)}
        <span className="grow" />
        <WhyButton why={decision.why} of={decision.person.name} />
      </h3>
      <dl className="pairs">
        {sanctions.length > 0 && (
          <>
            <dt>{t('decision.sanctions')}</dt>
            <dd>{sanctions.join(t('comma'))}</dd>
          </>
        )}
        <dt>{t('decision.grade')}</dt>
        <dd>
          {text(decision.grade)}
          <span className="sep">{t('decision.form', { form: decision.nationalForm })}</span>
        </dd>
        <dt>{t('decision.choice')}</dt>
        <dd>
          {text(decision.choice)}
          <span className="sep">{decision.reason}</span>
        </dd>
        {decision.floorDeparture && (
          <>
            <dt>{t('decision.floorDeparture')}</dt>
            <dd>{decision.floorDeparture}</dd>
          </>
        )}
        <dt>{t('decision.conclusion')}</dt>
        <dd>
          <Envelope mark={decision.conclusion} />
        </dd>
        <dt>{t('decision.approved')}</dt>
        <dd>
          {gridDate(decision.approvedAt, language)}
          {decision.approvedBy && <span className="sep">{decision.approvedBy.name}</span>}
        </dd>
        <dt>{t('decision.served')}</dt>
        <dd>
          {decision.servedOn ? (
            <StatusMark
              mark="done"
              word={t('decision.servedOn', { day: decision.servedOn, to: decision.announcedTo ?? '' })}
            />
          ) : (
            <StatusMark mark="notDue" word={t('decision.notServed')} />
          )}
        </dd>
        <dt>{t('decision.execution')}</dt>
        <dd>
          <Execution decision={decision} />
        </dd>
      </dl>
      <details className="screen-only">
        <summary>{t('decision.before')}</summary>
        <FactTable facts={decision.proposed.facts} />
        <p className="small">{text(decision.proposed.leniency)}</p>
      </details>
    </section>
  );
};

const Execution = ({ decision }: { decision: CaseDecision }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  return (
    <ul className="case__lines">
      {decision.steps.map(({ step, on, note, amountFen }) => (
        <li key={`${step.en}${on}${note}`}>
          {text(step)}
          <span className="sep">{on}</span>
          <span className="sep">{note}</span>
          {amountFen !== null && <span className="sep">{t('decision.yuan', { yuan: exactYuan(amountFen) })}</span>}
        </li>
      ))}
      <li>
        {decision.reportedOn ? (
          <StatusMark mark="done" word={t('decision.reportedOn', { day: decision.reportedOn })} />
        ) : (
          <span className="dim">{t('decision.notReported')}</span>
        )}
      </li>
    </ul>
  );
};
