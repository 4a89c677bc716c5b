import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appeal } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { Envelope } from '../sealed/envelope';

type Fact = readonly [string, ReactNode];

/** Who appeals against what, who reviews it, what he recommends and what was decided. */
export const AppealFacts = ({ appeal }: { appeal: Appeal }): ReactNode => {
  const { t } = useTranslation('appeals');
  const text = useText();
  const { person, reviewers, recommends, report, outcome, sanctions, reason } = appeal;
  const imposed = sanctions.map(({ label, from, until }) =>
    t(until ? 'sanctionUntil' : 'sanction', { name: text(label), from, until: until ?? '' }),
  );
  const facts: Fact[] = [
    [
      t('case'),
      appeal.seesCase ? (
        <PageLink key="case" to={pages.case(appeal.case)}>
          {appeal.caseNumber}
        </PageLink>
      ) : (
        appeal.caseNumber
      ),
    ],
    [
      t('person'),
      <>
        {person.name}
        <span className="sep dim">
          {person.unitName} {person.post}
        </span>
      </>,
    ],
    [t('lodged'), appeal.lodgedOn],
    [t('grounds'), <Envelope key="grounds" mark={appeal.grounds} />],
    [t('reviewers'), reviewers.map(({ name }) => name).join(t('comma')) || t('nobody')],
    ...(recommends ? [[t('recommends'), text(recommends)] as Fact] : []),
    ...(report ? [[t('report'), <Envelope key="report" mark={report} />] as Fact] : []),
    ...(outcome ? [[t('outcome'), [text(outcome), ...imposed].join(t('comma'))] as Fact] : []),
    ...(reason ? [[t('reason'), reason] as Fact] : []),
  ];
  return (
    <Panel title={t('facts')}>
      <dl className="pairs">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <PageLink to={appeal.history}>{t('history')}</PageLink>
      </p>
    </Panel>
  );
};
