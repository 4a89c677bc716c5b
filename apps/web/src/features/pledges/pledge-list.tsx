import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Pledges } from '../../api/shapes';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { PageLink, useAddress } from '../../app/navigation';
import { pages } from '../../app/place';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { AskDrawer } from './ask-drawer';
import { BulkDrawer } from './bulk-drawer';
import { type BulkActName, bulkActs, type Chosen, isChoosable, withAllToggled, withToggled } from './bulk-model';
import { PledgeTable } from './pledge-table';
import { mostRows } from './use-pledges';

interface PledgeListProps {
  campaign: string;
  pledges: Pledges;
  onOpen: (pledge: string) => void;
}

/** The rows of one figure, and what may be done over those that are chosen. */
export const PledgeList = ({ campaign, pledges, onOpen }: PledgeListProps): ReactNode => {
  const { t } = useTranslation('pledges');
  const { live } = useScope();
  const [address] = useAddress('unit');
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [act, setAct] = useState<BulkActName | 'ask' | undefined>();
  const { list, rows, show, figures } = pledges;
  const mayAct = live && list.some(isChoosable);
  const offered = bulkActs.filter((each) => list.some(({ may }) => may.includes(each)));
  useShortcut('x', t('keys.choose'), () => mayAct && setChosen((before) => withAllToggled(before, list)));
  const close = (): void => {
    setAct(undefined);
    setChosen(new Map());
  };
  return (
    <section className="panel" aria-label={t('list')}>
      <ListHead campaign={campaign} pledges={pledges} />
      {live && (
        <div className="row wrap panel__body screen-only">
          {mayAct && (
            <>
              <Button onClick={() => setChosen((before) => withAllToggled(before, list))}>
                <kbd>x</kbd>
                {t('chooseAll')}
              </Button>
              {offered.map((each) => (
                <Button key={each} aria-disabled={chosen.size === 0} onClick={() => chosen.size > 0 && setAct(each)}>
                  {t(`bulk.act.${each}`)}
                </Button>
              ))}
              <span className="small dim" role="status">
                {chosen.size > 0 ? t('frozen', { count: chosen.size }) : t('nothingChosen')}
              </span>
            </>
          )}
          <span className="grow" />
          {figures.unsigned > 0 && pledges.units.length > 0 && (
            <PageLink to={pages.uncovered(campaign)} search={{ duty: 'pledge', unit: address.unit }}>
              {t('chase')}
            </PageLink>
          )}
          {pledges.mayAsk && <Button onClick={() => setAct('ask')}>{t('ask.open')}</Button>}
        </div>
      )}
      {rows > mostRows && (
        <p className="panel__body note">{t('tooMany', { rows: grouped(rows), most: grouped(mostRows) })}</p>
      )}
      {rows === 0 ? (
        <EmptyState why={t(`empty.${show}`)} nextDue={show === 'all' ? (pledges.clock?.dueOn ?? null) : null} />
      ) : (
        <PledgeTable
          rows={list}
          chosen={chosen}
          mayAct={mayAct}
          publicity={pledges.publicity !== null}
          onToggle={(row) => setChosen((before) => withToggled(before, row))}
          onOpen={onOpen}
        />
      )}
      {act === 'ask' && <AskDrawer campaign={campaign} onClose={close} />}
      {act && act !== 'ask' && (
        <BulkDrawer campaign={campaign} act={act} pledges={pledges} rows={[...chosen.values()]} onClose={close} />
      )}
    </section>
  );
};

/** What the list holds, in words, and the way back to all of it. */
const ListHead = ({ campaign, pledges }: { campaign: string; pledges: Pledges }): ReactNode => {
  const { t } = useTranslation('pledges');
  const text = useText();
  const [address] = useAddress('unit', 'rank');
  const unit = pledges.units.find(({ unit: each }) => each.unitId === address.unit)?.unit.name;
  const rank = pledges.ranks.find(({ rank: each }) => each === address.rank)?.label;
  const narrowed = [unit, rank && text(rank)].filter(Boolean).join('，');
  return (
    <div className="panel__head">
      <h2>
        {t(`shown.${pledges.show}`)} <span className="dim">{grouped(pledges.rows)}</span>
      </h2>
      {narrowed && <span className="panel__note">{narrowed}</span>}
      {(narrowed || pledges.show !== 'all') && (
        <>
          <span className="grow" />
          <PageLink className="small screen-only" to={pages.pledges(campaign)}>
            {t('showAll')}
          </PageLink>
        </>
      )}
    </div>
  );
};
