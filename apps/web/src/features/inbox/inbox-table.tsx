import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { gridDate, shortDate, shortInstant } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';
import { useRemainingWithMakeUp } from '../../parts/use-remaining';
import type { PlacedRow } from './held-inbox';
import type { ShownGroup } from './inbox-view';
import { Matter } from './matter';

interface InboxTableProps {
  groups: ShownGroup[];
  chosen: string | undefined;
  today: string;
  onChoose: (key: string) => void;
  onOpen: () => void;
}

const heads = ['state', 'matter', 'to', 'due', 'left', 'otherwise'] as const;

export const InboxTable = ({ groups, chosen, onChoose, onOpen }: InboxTableProps): ReactNode => {
  const { t } = useTranslation('inbox');
  return (
    <div className="panel inbox__list">
      <table className="table inbox__table" role="grid" aria-label={t('title')} data-density="compact">
        <colgroup>
          <col className="inbox__state" />
          <col />
          <col className="inbox__to" />
          <col className="inbox__due" />
          <col className="inbox__left" />
          <col className="inbox__otherwise" />
        </colgroup>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr className="group">
              <th colSpan={heads.length} scope="rowgroup">
                <b>{t(`group.${group.key}`)}</b> {group.rows.length}
              </th>
            </tr>
            {group.rows.map((placed) => (
              <DutyRow
                key={placed.row.key}
                placed={placed}
                chosen={placed.row.key === chosen}
                onChoose={onChoose}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};

interface DutyRowProps {
  placed: PlacedRow;
  chosen: boolean;
  onChoose: (key: string) => void;
  onOpen: () => void;
}

const DutyRow = ({ placed, chosen, onChoose, onOpen }: DutyRowProps): ReactNode => {
  const text = useText();
  const { row, settled } = placed;
  const classes = [chosen && 'is-chosen', settled && 'is-gone'].filter(Boolean).join(' ');
  return (
    <tr
      className={classes}
      data-row={row.key}
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      onClick={() => onChoose(row.key)}
      onDoubleClick={onOpen}
    >
      <td>
        <StatusMark mark={settled ? 'done' : row.clock.mark} />
      </td>
      <td>
        <Matter row={row} />
      </td>
      <td>{text(row.to)}</td>
      <td>
        <DueDate placed={placed} />
      </td>
      <td>
        <TimeLeft placed={placed} />
      </td>
      <td title={text(row.consequence)}>
        <Otherwise placed={placed} />
      </td>
    </tr>
  );
};

export const DueDate = ({ placed }: { placed: PlacedRow }): ReactNode => {
  const { t } = useTranslation('parts');
  const language = useLanguage();
  const { clock } = placed.row;
  if (clock.promptly) return <span className="promptly">{t('clock.promptly')}</span>;
  if (!clock.dueOn) return <span className="dim">–</span>;
  return `${gridDate(clock.dueOn, language)}${clock.dueTime ? ` ${clock.dueTime}` : ''}`;
};

export const TimeLeft = ({ placed }: { placed: PlacedRow }): ReactNode => {
  const { t } = useTranslation(['inbox', 'parts']);
  const remaining = useRemainingWithMakeUp();
  const text = useText();
  const { row, settled } = placed;
  if (settled) return t('inbox:settled');
  const { clock } = row;
  // A gate has no day of its own: its rule says what it waits for.
  if (clock.dueOn === null) return clock.dueAt ? shortInstant(clock.dueAt) : text(clock.rule);
  const words = remaining(clock);
  const told =
    clock.promptly && clock.dueOn
      ? `${t('parts:clock.localTarget', { date: shortDate(clock.dueOn) })} · ${words}`
      : words;
  return <span className={clock.mark === 'overdue' ? 'inbox__late' : ''}>{told}</span>;
};

export const Otherwise = ({ placed }: { placed: PlacedRow }): ReactNode => {
  const { t } = useTranslation('inbox');
  const text = useText();
  return placed.settled ? t('leavesLater') : text(placed.row.consequence);
};
