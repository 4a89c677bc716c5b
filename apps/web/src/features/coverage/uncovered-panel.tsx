import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Uncovered } from '../../api/shapes';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { PageLink, useGo } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { FigureDoor } from '../../parts/figure';
import { Panel } from '../../parts/panel';
import { RowsSkeleton } from '../../parts/skeletons';
import { ChaseDrawer } from './chase-drawer';
import { DrawLink } from './draw-link';
import { previewChase, type Selection, selectableRows, withAllToggled, withToggled } from './selection';
import { UncoveredList } from './uncovered-list';
import type { Cell } from './use-coverage';

interface UncoveredPanelProps {
  campaign: string;
  cell: Cell;
  query: UseQueryResult<Uncovered>;
}

/** 未完成名单 of the chosen cell: a selection made here is a frozen list until it is sent or given up. */
export const UncoveredPanel = ({ campaign, cell, query }: UncoveredPanelProps): ReactNode => {
  const { t } = useTranslation(['coverage', 'parts']);
  const text = useText();
  // While the next cell is being asked for, the list of the former one must not stand under a new name.
  const uncovered = query.data?.unit.unitId === cell.unit && query.data.duty.key === cell.duty ? query.data : undefined;
  const unitWord = uncovered && t(`parts:unit.${uncovered.duty.kind === 'person' ? 'persons' : 'units'}`);
  return (
    <Panel
      className="coverage__uncovered"
      title={
        uncovered
          ? t('parts:matrix.listCell', { unit: uncovered.unit.name, duty: text(uncovered.duty.label) })
          : t('coverage:list.label')
      }
      note={
        uncovered && (
          <>
            {t('coverage:list.left')} <FigureDoor value={uncovered.left} {...(unitWord && { unit: unitWord })} />
          </>
        )
      }
      flush
    >
      <QueryBody query={query} skeleton={<RowsSkeleton rows={12} columns={2} />} counting={t('coverage:list.counting')}>
        {() => uncovered && <PanelBody campaign={campaign} cell={cell} uncovered={uncovered} />}
      </QueryBody>
    </Panel>
  );
};

const PanelBody = ({
  campaign,
  cell,
  uncovered,
}: Omit<UncoveredPanelProps, 'query'> & { uncovered: Uncovered }): ReactNode => {
  const { t } = useTranslation('coverage');
  const language = useLanguage();
  const { live } = useScope();
  const go = useGo();
  const [selection, setSelection] = useState<Selection>(new Map());
  const [chasing, setChasing] = useState(false);
  const { chased } = previewChase(uncovered, selection.size > 0 ? selection : undefined);
  const mayChase = live && selectableRows(uncovered.groups).length > 0;
  useShortcut('x', t('keys.select'), () => {
    if (!live) return;
    const key = document.activeElement?.closest<HTMLElement>('[data-person]')?.dataset['person'];
    const row = uncovered.groups.flatMap((group) => group.rows).find((each) => each.key === key);
    setSelection((before) => (row ? withToggled(before, row) : withAllToggled(before, uncovered.groups)));
  });
  useShortcut('r', t('keys.chase'), () => mayChase && setChasing(true));
  if (uncovered.left === 0)
    return (
      <EmptyState
        why={t('list.empty', { date: gridDate(uncovered.point.asOf, language) })}
        nextDue={null}
        act={<WholeList campaign={campaign} cell={cell} />}
      />
    );
  return (
    <>
      <UncoveredList
        uncovered={uncovered}
        selection={selection}
        mayAct={live}
        onToggle={(row) => setSelection((before) => withToggled(before, row))}
        onOpen={(row) => row.declaration && go(pages.declaration(row.declaration))}
      />
      <div className="coverage__acts">
        {mayChase && (
          <p className="small dim" role="status">
            {selection.size > 0 ? t('list.frozen', { count: selection.size }) : t('list.nothingChosen')}
          </p>
        )}
        <div className="row wrap">
          {mayChase && (
            <>
              <Button onClick={() => setChasing(true)}>
                <kbd>r</kbd>
                {t('list.chase', { count: chased.length })}
              </Button>
              <Button onClick={() => setSelection((before) => withAllToggled(before, uncovered.groups))}>
                <kbd>x</kbd>
                {t('list.selectAll')}
              </Button>
            </>
          )}
          <WholeList campaign={campaign} cell={cell} />
          <DrawLink campaign={campaign} cell={cell} figure="left" />
        </div>
      </div>
      {chasing && (
        <ChaseDrawer
          campaign={campaign}
          cell={cell}
          selection={selection.size > 0 ? selection : undefined}
          onClose={() => {
            setChasing(false);
            setSelection(new Map());
          }}
        />
      )}
    </>
  );
};

const WholeList = ({ campaign, cell }: { campaign: string; cell: Cell }): ReactNode => {
  const { t } = useTranslation('coverage');
  return (
    <PageLink className="small" to={pages.uncovered(campaign)} search={{ ...cell }}>
      {t('list.whole')}
    </PageLink>
  );
};
