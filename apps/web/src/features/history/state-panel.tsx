import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Panel } from '../../parts/panel';
import { StatusMark } from '../../parts/status-mark';
import { type ComparedRow, compareStates, type StateRow } from './compare';

/** An event of which nothing was known at the chosen dates has no page there: its link leads out of the past. */
export const timeOfEvent = (later: boolean): Record<string, undefined> =>
  later ? { asOf: undefined, knownOn: undefined } : {};

export const EventNumber = ({ position, later = false }: { position: number; later?: boolean }): ReactNode => (
  <PageLink className="figure" to={pages.event(position)} search={timeOfEvent(later)}>
    {position}
  </PageLink>
);

const StateValue = ({ row }: { row: StateRow }): ReactNode => {
  const text = useText();
  return row.mark ? <StatusMark mark={row.mark} word={text(row.value)} /> : <span>{text(row.value)}</span>;
};

interface StatePanelProps {
  state: StateRow[];
  note: string;
  title: string;
  /** Nothing was on record at the chosen dates. */
  nothing: string | undefined;
}

export const StatePanel = ({ state, note, title, nothing }: StatePanelProps): ReactNode => {
  const { t } = useTranslation('history');
  const text = useText();
  return (
    <Panel title={title} note={note} flush>
      {nothing ? (
        <EmptyState why={nothing} />
      ) : (
        <table className="table state">
          <tbody>
            {state.map((row) => (
              <tr key={row.key}>
                <th scope="row">{text(row.label)}</th>
                <td>
                  <StateValue row={row} />
                </td>
                <td className="dim">
                  {row.note && text(row.note)}
                  {row.position !== null && (
                    <span className={row.note ? 'sep' : ''}>
                      {t('event')} <EventNumber position={row.position} />
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
};

interface ComparePanelProps {
  then: StateRow[];
  now: StateRow[];
  thenTitle: string;
  nowTitle: string;
  onClose: ReactNode;
}

/** The chosen dates beside today: what was left behind is struck through, what replaced it stands beside it. */
export const ComparePanel = ({ then, now, thenTitle, nowTitle, onClose }: ComparePanelProps): ReactNode => {
  const { t } = useTranslation('history');
  const rows = compareStates(then, now);
  const changed = rows.filter(({ change }) => change !== 'same').length;
  return (
    <Panel title={t('compare')} note={t('differences', { count: changed })} acts={onClose} flush>
      <table className="table state">
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">{thenTitle}</th>
            <th scope="col">{nowTitle}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CompareRow key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
};

const CompareRow = ({ row }: { row: ComparedRow }): ReactNode => {
  const { t } = useTranslation('history');
  const text = useText();
  const { before, after, change } = row;
  return (
    <tr className={change === 'same' ? '' : 'state__changed'}>
      <th scope="row">
        {text(row.label)}
        <span className="only-heard">{t(`change.${change}`)}</span>
      </th>
      <td>
        {before && (change === 'same' ? <StateValue row={before} /> : <s className="struck">{text(before.value)}</s>)}
        {before?.note && <span className="state__note">{text(before.note)}</span>}
      </td>
      <td>
        {after && <StateValue row={after} />}
        {after?.note && <span className="state__note">{text(after.note)}</span>}
        {after && after.position !== null && change !== 'same' && (
          <span className="state__note">
            {t('event')} <EventNumber position={after.position} later />
          </span>
        )}
      </td>
    </tr>
  );
};
