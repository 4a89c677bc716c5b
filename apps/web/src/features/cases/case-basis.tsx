import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseDecision } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { StatusMark } from '../../parts/status-mark';

type Fact = CaseDecision['proposed']['facts'][number];

/** 决定依据: facts, windows and articles beside each other. It never decides, and nothing is chosen beforehand. */
export const ProposedBasisPanel = ({ matter }: { matter: Case }): ReactNode => {
  const { t } = useTranslation('cases');
  if (matter.proposals.length === 0) return null;
  return (
    <Panel title={t('basis.title')} note={t('basis.note')}>
      {matter.proposals.map((proposal) => (
        <BasisOf key={proposal.person.personId} {...proposal} />
      ))}
    </Panel>
  );
};

/** What lies before whoever decides on one person. */
export const BasisOf = ({ person, basis }: Case['proposals'][number]): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  return (
    <section className="case__basis">
      <h3>{person.name}</h3>
      <FactTable facts={basis.facts} />
      <p>
        {text(basis.leniency)}
        {basis.articles.map((article) => (
          <span key={article} className="sep">
            {article}
          </span>
        ))}
      </p>
      {basis.floor && <p className="note">{t('basis.floor', { clause: basis.floor.clause })}</p>}
    </section>
  );
};

export const FactTable = ({ facts }: { facts: readonly Fact[] }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  if (facts.length === 0) return <p className="dim">{t('basis.noFacts')}</p>;
  const day = (value: string | null): ReactNode => value ?? <span className="dim">{t('none')}</span>;
  return (
    <div className="case__scroll">
      <table className="table case__table">
        <thead>
          <tr>
            {(['fact', 'happened', 'known', 'window', 'finding'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`basis.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map((fact, index) => (
            <tr key={`${fact.fact.en}${index}`}>
              <td>{text(fact.fact)}</td>
              <td data-head={t('basis.happened')}>{day(fact.happenedOn)}</td>
              <td data-head={t('basis.known')}>{day(fact.knownOn)}</td>
              <td data-head={t('basis.window')}>
                {text(fact.window)}
                {fact.clause && <span className="sep dim">{fact.clause}</span>}
              </td>
              <td>
                <StatusMark mark={fact.mark} word={text(fact.finding)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
