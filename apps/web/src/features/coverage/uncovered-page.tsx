import { useParams } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Coverage, Uncovered } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { PageLink, useAddress } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useWhy } from '../../app/why-provider';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ClockDue } from '../../parts/clock';
import { EmptyState } from '../../parts/empty-state';
import { RowsSkeleton } from '../../parts/skeletons';
import { WhyButton } from '../../parts/why-button';
import { ChaseDrawer } from './chase-drawer';
import { chosenFocus } from './coverage-model';
import { DrawLink } from './draw-link';
import { ExcludedTable } from './excluded-table';
import { ExcludeDrawer } from './exclude-drawer';
import { Equation } from './focus-line';
import { NameSheets } from './name-sheets';
import { RowsTable } from './rows-table';
import {
  previewChase,
  type Selection,
  selectableRows,
  type UncoveredRow,
  withAllToggled,
  withToggled,
} from './selection';
import { type Cell, useCoverage, useUncovered } from './use-coverage';
import './uncovered-page.css';

/** S4 未覆盖: the rows behind one figure, a name sheet for each unit. */
export const UncoveredPage = (): ReactNode => {
  const { t } = useTranslation(['coverage', 'frame']);
  const { c: campaign = '' } = useParams({ strict: false }) as { c?: string };
  const [address, change] = useAddress('unit', 'duty', 'show');
  const coverage = useCoverage(campaign, 'block');
  const cell = wholeCell(address, coverage.data);
  const query = useUncovered(campaign, cell);
  return (
    <Frame title={t('frame:title.uncovered')}>
      <CampaignTabs campaign={campaign} />
      <div className="work stack name-sheet">
        <div className="page-head">
          <h1>{t('coverage:sheet.title')}</h1>
          <CellChoice
            coverage={coverage.data}
            cell={cell}
            onChoose={(wanted) => change({ ...wanted, show: undefined })}
          />
          <span className="grow" />
          <PageLink className="small screen-only" to={pages.coverage(campaign)} search={{ ...cell }}>
            {t('coverage:sheet.back')}
          </PageLink>
          <Button onClick={() => window.print()}>{t('coverage:sheet.print')}</Button>
        </div>
        <QueryBody
          query={cell ? query : (coverage as typeof query & typeof coverage)}
          skeleton={<RowsSkeleton rows={12} columns={5} />}
          counting={t('coverage:sheet.counting')}
        >
          {() =>
            query.data && (
              <SheetBody
                key={`${cell?.unit}/${cell?.duty}`}
                campaign={campaign}
                uncovered={query.data}
                shows={shownFigures.find((figure) => figure === address.show) ?? 'left'}
                onShow={(figure) => change({ show: figure === 'left' ? undefined : figure })}
              />
            )
          }
        </QueryBody>
      </div>
    </Frame>
  );
};

/** An address may name only the unit or only the duty, or nothing: then the largest debt of the campaign is meant. */
const wholeCell = (wanted: Partial<Cell>, coverage: Coverage | undefined): Cell | undefined => {
  if (wanted.unit && wanted.duty) return { unit: wanted.unit, duty: wanted.duty };
  if (!coverage) return undefined;
  const focus = chosenFocus(coverage, coverage.rows, wanted);
  const [row, column] = [coverage.rows[focus.row], coverage.columns[focus.column]];
  return row && column ? { unit: wanted.unit ?? row.unitId, duty: wanted.duty ?? column.key } : undefined;
};

interface CellChoiceProps {
  coverage: Coverage | undefined;
  cell: Cell | undefined;
  onChoose: (cell: Partial<Cell>) => void;
}

const CellChoice = ({ coverage, cell, onChoose }: CellChoiceProps): ReactNode => {
  const { t } = useTranslation('coverage');
  const text = useText();
  if (!coverage || !cell) return null;
  return (
    <span className="row wrap screen-only" role="group" aria-label={t('sheet.choose')}>
      <Select
        className="name-sheet__unit"
        aria-label={t('sheet.unit')}
        showSearch={{ optionFilterProp: 'label' }}
        value={cell.unit}
        options={coverage.rows.map((row) => ({ value: row.unitId, label: `${'　'.repeat(row.depth)}${row.name}` }))}
        onChange={(unit: string) => onChoose({ unit, duty: cell.duty })}
      />
      <Select
        className="name-sheet__duty"
        aria-label={t('sheet.duty')}
        value={cell.duty}
        options={coverage.columns.map((column) => ({ value: column.key, label: text(column.label) }))}
        onChange={(duty: string) => onChoose({ unit: cell.unit, duty })}
      />
    </span>
  );
};

/** The figures of the equation; the rows of each are a view of this page. */
const shownFigures = ['left', 'met', 'asked', 'excluded'] as const;
type ShownFigure = (typeof shownFigures)[number];

interface SheetBodyProps {
  campaign: string;
  uncovered: Uncovered;
  shows: ShownFigure;
  onShow: (figure: ShownFigure) => void;
}

const SheetBody = ({ campaign, uncovered, shows, onShow }: SheetBodyProps): ReactNode => {
  const { t } = useTranslation('coverage');
  const { live } = useScope();
  const { attend } = useWhy();
  const language = useLanguage();
  const [selection, setSelection] = useState<Selection>(new Map());
  const [chasing, setChasing] = useState(false);
  const [excluding, setExcluding] = useState<UncoveredRow | undefined>();
  const { chased } = previewChase(uncovered, selection.size > 0 ? selection : undefined);
  const mayChase = live && selectableRows(uncovered.groups).length > 0;
  useEffect(() => {
    attend(uncovered.why);
    return () => attend(undefined);
  }, [attend, uncovered.why]);
  useShortcut('r', t('keys.chase'), () => mayChase && setChasing(true));
  useShortcut('x', t('keys.select'), () => live && setSelection((before) => withAllToggled(before, uncovered.groups)));
  return (
    <>
      <div className="panel name-sheet__facts">
        <Equation campaign={campaign} uncovered={uncovered} />
        {uncovered.clock && <ClockDue clock={uncovered.clock} />}
        <span className="grow" />
        <WhyButton why={uncovered.why} of={t('sheet.countIn')} />
      </div>
      <div className="row wrap screen-only">
        <span className="segments" role="group" aria-label={t('sheet.show')}>
          {shownFigures.map((figure) => (
            <button key={figure} type="button" aria-pressed={figure === shows} onClick={() => onShow(figure)}>
              {t(`sheet.${figure}`, { count: uncovered[figure] })}
            </button>
          ))}
        </span>
        {mayChase && shows === 'left' && (
          <>
            <Button onClick={() => setChasing(true)}>
              <kbd>r</kbd>
              {t('list.chase', { count: chased.length })}
            </Button>
            <Button onClick={() => setSelection((before) => withAllToggled(before, uncovered.groups))}>
              <kbd>x</kbd>
              {t('list.selectAll')}
            </Button>
            <span className="small dim" role="status">
              {selection.size > 0 ? t('list.frozen', { count: selection.size }) : t('list.nothingChosen')}
            </span>
          </>
        )}
      </div>
      {shows !== 'excluded' && (
        <DrawLink campaign={campaign} cell={{ unit: uncovered.unit.unitId, duty: uncovered.duty.key }} figure={shows} />
      )}
      {shows === 'excluded' ? (
        <ExcludedTable uncovered={uncovered} />
      ) : shows !== 'left' ? (
        <RowsTable
          campaign={campaign}
          cell={{ unit: uncovered.unit.unitId, duty: uncovered.duty.key }}
          figure={shows}
        />
      ) : uncovered.left === 0 ? (
        <div className="panel">
          <EmptyState why={t('list.empty', { date: gridDate(uncovered.point.asOf, language) })} />
        </div>
      ) : (
        <NameSheets
          uncovered={uncovered}
          selection={selection}
          mayAct={live}
          onToggle={(row) => setSelection((before) => withToggled(before, row))}
          onExclude={setExcluding}
        />
      )}
      {chasing && (
        <ChaseDrawer
          campaign={campaign}
          cell={{ unit: uncovered.unit.unitId, duty: uncovered.duty.key }}
          selection={selection.size > 0 ? selection : undefined}
          onClose={() => {
            setChasing(false);
            setSelection(new Map());
          }}
        />
      )}
      {excluding && <ExcludeDrawer row={excluding} onClose={() => setExcluding(undefined)} />}
    </>
  );
};
