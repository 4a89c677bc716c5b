import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckPage } from '../../api/shapes';
import { pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';

/** What the draw rests on, and whether it gives the same list when it is repeated now. */
export const CheckFacts = ({ page }: { page: CheckPage }): ReactNode => {
  const { t } = useTranslation('checks');
  const text = useText();
  const { frozen, rerun } = page;
  const facts: [string, ReactNode][] = [
    [t('fact.kind'), [page.kind, page.visit, page.means].map(text).join(' · ')],
    [t('fact.scope'), text(page.scope)],
    [t('fact.size'), [page.strata, page.size].map(text).join(' · ')],
    [t('fact.word'), page.word],
  ];
  if (frozen)
    facts.push(
      [
        t('fact.population'),
        t('populationAt', { count: grouped(page.population ?? 0), position: grouped(frozen.position) }),
      ],
      [t('fact.frozen'), pointDate(frozen.asOf)],
      [t('fact.head'), t('headAt', { position: grouped(frozen.head.position), link: frozen.head.link })],
      [t('fact.digest'), frozen.digest],
      [t('fact.seed'), frozen.seed],
    );
  if (rerun)
    facts.push([
      t('fact.rerun'),
      <StatusMark
        key="rerun"
        mark={rerun.same ? 'done' : 'overdue'}
        word={t(rerun.same ? 'rerun.same' : 'rerun.different')}
      />,
    ]);
  if (page.withdrawnFor) facts.push([t('fact.withdrawn'), page.withdrawnFor]);
  return (
    <dl className="pairs checks__facts">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
