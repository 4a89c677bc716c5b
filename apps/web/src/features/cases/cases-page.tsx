import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cases } from '../../api/shapes';
import { CaseworkTabs } from '../../app/frame/casework-tabs';
import { Frame } from '../../app/frame/frame';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { useAddress } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { EmptyState } from '../../parts/empty-state';
import { RowsSkeleton } from '../../parts/skeletons';
import { AppealTable } from './appeal-table';
import { FileCase } from './file-case';
import { CaseTable } from './case-table';
import { type CaseStanding, standings, standingOf } from './case-standing';
import { useCases } from './use-cases';
import './cases.css';

/** S17 案件: the reader's own compartments by their next clock, and whom each waits for. */
export const CasesPage = (): ReactNode => {
  const { t } = useTranslation(['cases', 'frame']);
  const query = useCases();
  return (
    <Frame title={t('frame:title.cases')}>
      <CaseworkTabs />
      <div className="work cases">
        <QueryBody query={query} skeleton={<RowsSkeleton rows={8} columns={6} />} counting={t('cases:counting')}>
          {(cases) => <CasesBody cases={cases} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const CasesBody = ({ cases }: { cases: Cases }): ReactNode => {
  const { t } = useTranslation('cases');
  const [address, change] = useAddress('standing');
  const list = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-case] a') ?? [])];
    const here = rows.findIndex((row) => row === document.activeElement);
    rows[Math.min(rows.length - 1, Math.max(0, here + by))]?.focus();
  };
  useShortcut('j', t('keys.down'), () => step(1));
  useShortcut('k', t('keys.up'), () => step(-1));
  const standing = standings.find((each) => each === address.standing) ?? 'all';
  const shown = cases.rows.filter((row) => standing === 'all' || standingOf(row) === standing);
  const figure = (which: CaseStanding): number =>
    which === 'all' ? cases.rows.length : cases.rows.filter((row) => standingOf(row) === which).length;
  const nextDue = cases.rows.find(({ next }) => next !== null)?.next?.clock.dueOn;
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="grow" />
        <FileCase cases={cases} />
        <Button className="screen-only" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <div className="segments" role="group" aria-label={t('standings')}>
        {standings.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === standing}
            onClick={() => change({ standing: each === 'all' ? undefined : each })}
          >
            {t(`standing.${each}`)} {figure(each)}
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <div className="panel">
          <EmptyState
            why={t(cases.rows.length === 0 ? 'empty.none' : 'empty.filtered', { standing: t(`standing.${standing}`) })}
            nextDue={nextDue ?? null}
          />
        </div>
      ) : (
        <div ref={list}>
          <CaseTable rows={shown} />
        </div>
      )}
      <AppealTable appeals={cases.appeals} />
    </>
  );
};
