import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actFor } from '../../api/acting-for';
import { useScope } from '../../api/scope';
import type { Inbox, InboxRow } from '../../api/shapes';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { useAddress, useGo } from '../../app/navigation';
import { useNarrow } from '../../app/use-media';
import { useWhy } from '../../app/why-provider';
import { ActsDrawer } from './acts-drawer';
import { DutyDetail, type DutyActName, offered, opensElsewhere } from './duty-detail';
import type { PlacedRow } from './held-inbox';
import { InboxCards } from './inbox-cards';
import { InboxTable } from './inbox-table';
import { shownGroups, steppedKey, type Tab } from './inbox-view';

interface InboxBodyProps {
  inbox: Inbox;
  rows: PlacedRow[];
  tab: Tab;
  empty: ReactNode;
}

/** The list with one chosen row, whose duty stands open below it. The first row has the focus when one arrives. */
export const InboxBody = ({ inbox, rows, tab, empty }: InboxBodyProps): ReactNode => {
  const { t } = useTranslation('inbox');
  const { live } = useScope();
  const narrow = useNarrow();
  const go = useGo();
  const { attend } = useWhy();
  const [address, change] = useAddress('row');
  const groups = shownGroups(rows, tab);
  const listed = groups.flatMap((group) => group.rows);
  const keys = listed.map(({ row }) => row.key);
  const [chosenKey, setChosenKey] = useState(address.row);
  // The row goes with the act: a step in the list must not change what is being done beside it.
  const [doing, setDoing] = useState<{ act: DutyActName; row: InboxRow } | undefined>();
  const list = useRef<HTMLDivElement>(null);
  const chosen =
    listed.find(({ row }) => row.key === chosenKey) ?? (narrow && chosenKey === undefined ? undefined : listed[0]);
  const key = chosen?.row.key;
  const focusRow = (rowKey: string | undefined): void => {
    if (rowKey === undefined) return;
    requestAnimationFrame(() => {
      const element = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowKey)}"]`);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest' });
    });
  };
  const choose = (rowKey: string | undefined): void => {
    setChosenKey(rowKey);
    change({ row: rowKey });
  };
  const step = (by: 1 | -1): void => {
    if (doing) return;
    const next = steppedKey(keys, key, by);
    choose(next);
    focusRow(next);
  };
  const begin = (name: DutyActName): void => {
    if (doing || !chosen || !offered(chosen, live).includes(name)) return;
    actFor(chosen.row.actingFor?.personId);
    setDoing({ act: name, row: chosen.row });
  };
  const open = (): void => {
    if (doing) return;
    // What is opened from here is done in the duties that it belongs to.
    if (chosen) actFor(chosen.row.actingFor?.personId);
    if (chosen && opensElsewhere(chosen.row)) go(chosen.row.path);
    else begin('grant');
  };
  // Zero clicks to the first overdue duty: it has the focus when the page opens.
  useEffect(() => {
    if (!narrow && document.activeElement === document.body) focusRow(key);
    // Only on arrival; later the focus is the reader's own.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const why = chosen?.row.why;
  useEffect(() => {
    attend(why);
    return () => attend(undefined);
  }, [attend, why]);
  useShortcut('j', t('keys.down'), () => step(1));
  useShortcut('k', t('keys.up'), () => step(-1));
  useShortcut('ArrowDown', t('keys.down'), () => step(1));
  useShortcut('ArrowUp', t('keys.up'), () => step(-1));
  useShortcut('Enter', t('keys.open'), open);
  useShortcut('r', t('keys.chase'), () => begin('chase'));
  useShortcut('a', t('keys.extend'), () => begin('extend'));
  useShortcut('Escape', t('keys.back'), () => focusRow(key));
  if (listed.length === 0) return empty;
  const detail = chosen && (
    <DutyDetail
      placed={chosen}
      today={inbox.point.asOf}
      place={keys.indexOf(chosen.row.key) + 1}
      count={keys.length}
      onOpen={open}
      onAct={begin}
      onBack={() => focusRow(key)}
    />
  );
  return (
    <div className="inbox__body" ref={list}>
      {narrow ? (
        <InboxCards
          groups={groups}
          chosen={key}
          onChoose={(rowKey) => choose(rowKey === key ? undefined : rowKey)}
          detail={detail}
        />
      ) : (
        <>
          <InboxTable groups={groups} chosen={key} today={inbox.point.asOf} onChoose={choose} onOpen={open} />
          {detail}
        </>
      )}
      {doing && <ActsDrawer {...doing} today={inbox.point.asOf} onClose={() => setDoing(undefined)} />}
    </div>
  );
};
