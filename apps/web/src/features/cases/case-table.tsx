import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../../api/shapes';
import { PageLink, useGo } from '../../app/navigation';
import { pages } from '../../app/place';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';
import { useRemaining } from '../../parts/use-remaining';

const columns = ['number', 'persons', 'stage', 'waiting', 'clock', 'filedOn'] as const;

/** Cases in the order of the server: what is due first comes first. */
export const CaseTable = ({ rows }: { rows: readonly CaseRow[] }): ReactNode => {
  const { t } = useTranslation('cases');
  return (
    <section className="panel cases__list">
      <table className="table cases__table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CaseLine key={row.case} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const CaseLine = ({ row }: { row: CaseRow }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  const language = useLanguage();
  const go = useGo();
  return (
    <tr
      data-case={row.case}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('a')) go(pages.case(row.case));
      }}
    >
      <td>
        <PageLink to={pages.case(row.case)}>{row.number}</PageLink>
        {row.supervised && <span className="cases__flag">{t('supervised')}</span>}
      </td>
      <td>
        {row.persons.map(({ name }) => name).join(t('comma'))}
        <span className="sep dim">{row.unit.name}</span>
      </td>
      <td>{text(row.stage)}</td>
      <td>
        <Waiting row={row} />
      </td>
      <td>
        <NextClock row={row} />
      </td>
      <td className="nowrap">{gridDate(row.filedOn, language)}</td>
    </tr>
  );
};

/** Whom it waits for, and for what. */
export const Waiting = ({ row }: { row: CaseRow }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  if (row.waiting === null) return <span className="dim">{t('nobody')}</span>;
  const { act, person, role } = row.waiting;
  return (
    <>
      {person?.name ?? text(role)}
      <span className="sep dim">{text(act)}</span>
    </>
  );
};

const NextClock = ({ row }: { row: CaseRow }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  const language = useLanguage();
  const remaining = useRemaining();
  const { next, mark } = row;
  if (mark === 'suspended') return <StatusMark mark={mark} />;
  if (next === null) return <span className="dim">{t(row.status === 'closed' ? 'closed' : 'noClock')}</span>;
  return (
    <>
      <StatusMark mark={next.clock.mark} word={remaining(next.clock)} />
      <span className="sep dim">
        {text(next.label)} {next.clock.dueOn && gridDate(next.clock.dueOn, language)}
      </span>
    </>
  );
};
