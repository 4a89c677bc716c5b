import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { Envelope } from '../sealed/envelope';
import { Waiting } from './case-table';

type People = readonly { name: string }[];

/** Whom it concerns, who works on it, who is inside the compartment, and what it hangs together with. */
export const CaseFacts = ({ matter }: { matter: Case }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  const names = (people: People): string => people.map(({ name }) => name).join(t('comma')) || t('nobody');
  const facts: [string, ReactNode][] = [
    [
      t('fact.persons'),
      matter.persons.map(({ personId, name, post, unitName }) => (
        <div key={personId}>
          {name}
          <span className="sep dim">
            {unitName} {post}
          </span>
        </div>
      )),
    ],
    [t('fact.waiting'), <Waiting key="waiting" row={matter} />],
    [
      t('fact.handling'),
      <>
        {matter.handlingUnit.name}
        <span className="sep dim">{text(matter.authority)}</span>
      </>,
    ],
    [t('fact.filed'), t('filedBy', { day: matter.filedOn, name: matter.filedBy?.name ?? t('nobody') })],
    [t('fact.actOn'), matter.actOn],
    [t('fact.matter'), <Envelope key="matter" mark={matter.matter} />],
    [
      t('fact.team'),
      matter.team.map(({ person, lead }) => (lead ? t('lead', { name: person.name }) : person.name)).join(t('comma')) ||
        t('nobody'),
    ],
    [t('fact.panel'), names(matter.panel)],
    ...(matter.report
      ? [[t('fact.report'), <Envelope key="report" mark={matter.report} />] as [string, ReactNode]]
      : []),
    ...(matter.opinion
      ? [[t('fact.opinion'), <Envelope key="opinion" mark={matter.opinion} />] as [string, ReactNode]]
      : []),
    ...(matter.recused.length > 0
      ? [
          [
            t('fact.recused'),
            matter.recused.map(({ person, kind }) => `${person.name} ${text(kind)}`).join(t('comma')),
          ] as [string, ReactNode],
        ]
      : []),
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
      <details className="screen-only">
        <summary>{t('readers', { count: matter.readers.length })}</summary>
        <ul className="case__lines small">
          {matter.readers.map(({ person, as }) => (
            <li key={`${person.personId}${as.en}`}>
              {person.name}
              <span className="sep dim">{text(as)}</span>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
};

/** 关联: the clues that it came from, appeals against its decisions, and its history. */
export const CaseLinks = ({ matter }: { matter: Case }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  return (
    <Panel title={t('links')}>
      <ul className="case__lines">
        {matter.clues.map((clue) => (
          <li key={clue}>
            <PageLink to={pages.clue(clue)}>{t('fromClue', { clue })}</PageLink>
          </li>
        ))}
        {matter.appeals.map(({ appeal, person, status, lodgedOn }) => (
          <li key={appeal}>
            <PageLink to={pages.appeal(appeal)}>{t('appealOf', { name: person.name, day: lodgedOn })}</PageLink>
            <span className="sep">{text(status)}</span>
          </li>
        ))}
        {matter.campaignId && (
          <li>
            <PageLink to={pages.board(matter.campaignId)}>{t('campaign')}</PageLink>
          </li>
        )}
        <li>
          <PageLink to={matter.history}>{t('history')}</PageLink>
        </li>
      </ul>
    </Panel>
  );
};
