import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { gridDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { RowsSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import type { SheetRow } from './sheet-model';
import { type Cell, type RowsFigure, useFigureRows } from './use-coverage';

interface RowsTableProps {
  campaign: string;
  cell: Cell;
  figure: RowsFigure;
}

/** Everyone behind one figure, page by page: who has done it, or who is asked at all. */
export const RowsTable = ({ campaign, cell, figure }: RowsTableProps): ReactNode => {
  const { t } = useTranslation('coverage');
  const query = useFigureRows(campaign, cell, figure);
  return (
    <QueryBody query={query} skeleton={<RowsSkeleton rows={12} columns={5} />} counting={t('sheet.counting')}>
      {({ pages: read }) => {
        const lines = read.flatMap((page) => page.groups.flatMap((group) => group.rows.map((row) => ({ row, group }))));
        const all = read[0]?.rows ?? 0;
        if (all === 0)
          return (
            <div className="panel">
              <EmptyState why={t('sheet.emptyRows')} />
            </div>
          );
        return (
          <>
            <div className="panel">
              <table className="table" aria-rowcount={all}>
                <RowsHead persons={read[0]?.duty.kind === 'person'} />
                <tbody>
                  {lines.map((line, index) => (
                    <RowsLine
                      key={line.row.key}
                      line={line}
                      number={index + 1}
                      persons={read[0]?.duty.kind === 'person'}
                    />
                  ))}
                </tbody>
              </table>
            </div>
            {query.hasNextPage && (
              <div className="row wrap screen-only">
                <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('sheet.moreRows')}
                </Button>
                <span className="small dim" role="status">
                  {t('sheet.shown', { shown: grouped(lines.length), all: grouped(all) })}
                </span>
              </div>
            )}
          </>
        );
      }}
    </QueryBody>
  );
};

const RowsHead = ({ persons }: { persons: boolean }): ReactNode => {
  const { t } = useTranslation('coverage');
  return (
    <thead>
      <tr>
        <th scope="col">{t('sheet.number')}</th>
        {persons && <th scope="col">{t('sheet.name')}</th>}
        <th scope="col">{t('sheet.unitName')}</th>
        {persons && <th scope="col">{t('sheet.rank')}</th>}
        <th scope="col">{t('sheet.state')}</th>
        <th scope="col">{t('sheet.doneOn')}</th>
        <th scope="col">{t('sheet.late')}</th>
      </tr>
    </thead>
  );
};

const RowsLine = ({ line, number, persons }: { line: SheetRow; number: number; persons: boolean }): ReactNode => {
  const { t } = useTranslation('coverage');
  const text = useText();
  const language = useLanguage();
  const { row, group } = line;
  return (
    <tr>
      <td>{number}</td>
      {persons && (
        <td>{row.declaration ? <PageLink to={pages.declaration(row.declaration)}>{row.name}</PageLink> : row.name}</td>
      )}
      <td>{persons ? row.unit.name : row.name}</td>
      {persons && <td>{text(row.rank)}</td>}
      <td>
        <StatusMark mark={row.mark} word={text(group.label)} />
      </td>
      <td className="nowrap">{row.doneOn ? gridDate(row.doneOn, language) : ''}</td>
      <td className="nowrap">{row.daysLate > 0 ? t('sheet.lateDays', { count: row.daysLate }) : ''}</td>
    </tr>
  );
};
