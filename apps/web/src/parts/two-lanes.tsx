import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { History } from '../api/shapes';
import { isoDate, monthName, shortDate } from '../i18n/dates';
import { useLanguage } from '../i18n/use-language';
import { useText } from '../i18n/use-text';
import { At } from './at';
import { placeLabels } from './lane-labels';
import { dayAfter, monthStarts, percentAt, type Range, widened } from './scale';
import { useWidth } from './use-width';
import './two-lanes.css';

type Item = History['items'][number];

interface TwoLanesProps {
  items: Item[];
  from: string;
  to: string;
  asOf: string;
  knownOn: string;
  /** Position of the event that is being explained. */
  selected?: number | null | undefined;
  onSelect?: (position: number) => void;
  holidays?: { from: string; to: string }[];
}

const happenedY = 84;
const knownY = 164;
const height = 212;
/** Rows of words above the upper lane, and below the lower one. */
const wordRows = 3;

/**
 * A fact is a line from happened to known. Upright: known at once. Slanted: late. A slanted line that crosses the cursor
 * is what nobody knew on that day. That drawing is the page.
 */
export const TwoLanes = (props: TwoLanesProps): ReactNode => {
  const { items, asOf, knownOn, holidays = [] } = props;
  const { t } = useTranslation('parts');
  const text = useText();
  const language = useLanguage();
  const [box, width] = useWidth<HTMLDivElement>();
  const range = widened({ from: isoDate(props.from), to: isoDate(props.to) }, 5, 5);
  const known = percentAt(range, knownOn);
  const facts = items
    .map((item) =>
      t('lanes.fact', { name: text(item.label), happened: shortDate(item.happenedAt), known: shortDate(item.knownAt) }),
    )
    .join('');
  return (
    <div className="lanes" ref={box}>
      <svg
        className="drawing"
        height={height}
        role="group"
        aria-label={t('lanes.label', { asOf: isoDate(asOf), knownOn: isoDate(knownOn), facts })}
      >
        <defs>
          <pattern id="not-yet-come" width="8" height="8" patternUnits="userSpaceOnUse">
            <path d="M-2 10L10-2M-2 2L2-2M6 10L10 6" stroke="var(--rule)" />
          </pattern>
        </defs>
        {holidays.map((off) => {
          const [from, to] = [percentAt(range, off.from), percentAt(range, dayAfter(off.to))];
          return (
            <rect
              key={off.from}
              className="days-off"
              x={`${from}%`}
              width={`${to - from}%`}
              y="24"
              height={height - 24}
            />
          );
        })}
        {monthStarts(range).map((start) => (
          <At key={start} x={percentAt(range, start)}>
            <line className="grid-line" x1="0" x2="0" y1="6" y2={height} />
            <text x="5" y="16">
              {percentAt(range, start) < 97 ? monthName(start, language) : ''}
            </text>
          </At>
        ))}
        <line className="grid-line" x1="0" x2="100%" y1="24" y2="24" />
        <rect x={`${known}%`} width={`${100 - known}%`} y={knownY - 20} height="40" fill="url(#not-yet-come)" />
        <line className="lanes__line" x1="0" x2="100%" y1={happenedY} y2={happenedY} />
        <line className="lanes__line" x1="0" x2="100%" y1={knownY} y2={knownY} />
        <Cursor x={percentAt(range, asOf)} y={happenedY} to={height} label={shortDate(asOf)} />
        <Cursor x={known} y={knownY} to={height} label={isoDate(asOf) === isoDate(knownOn) ? '' : shortDate(knownOn)} />
        {items.map((item) => (
          <FactLine
            key={item.position}
            item={item}
            range={range}
            selected={item.position === props.selected}
            onSelect={props.onSelect}
          />
        ))}
        <LaneWords items={items} range={range} width={width} cursor={percentAt(range, asOf)} />
      </svg>
    </div>
  );
};

const Cursor = ({ x, y, to, label }: { x: number; y: number; to: number; label: string }): ReactNode => (
  <At x={x}>
    <line x1="0" x2="0" y1={y - 9} y2={to} stroke="var(--mode)" strokeWidth="1.5" />
    <path d={`M-7 ${y - 19}h14v10l-7 7-7-7z`} fill="var(--mode)" />
    <text className="lanes__cursor halo" x={x > 92 ? -12 : 12} y={y + 16} textAnchor={x > 92 ? 'end' : 'start'}>
      {label}
    </text>
  </At>
);

interface FactLineProps {
  item: Item;
  range: Range;
  selected: boolean;
  onSelect: ((position: number) => void) | undefined;
}

const FactLine = ({ item, range, selected, onSelect }: FactLineProps): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  const [happened, known] = [percentAt(range, item.happenedAt), percentAt(range, item.knownAt)];
  const shape = item.visible
    ? 'lanes__fact'
    : item.unknownThen
      ? 'lanes__fact lanes__fact--unknown'
      : 'lanes__fact lanes__fact--ahead';
  const choose = (): void => onSelect?.(item.position);
  return (
    <g
      className={`${shape} ${item.struck ? 'lanes__fact--struck' : ''} ${selected ? 'is-selected' : ''}`}
      role="button"
      tabIndex={0}
      aria-pressed={selected}
      aria-label={t('lanes.fact', {
        name: text(item.label),
        happened: shortDate(item.happenedAt),
        known: shortDate(item.knownAt),
      })}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose();
      }}
    >
      <line className="lanes__reach" x1={`${happened}%`} x2={`${known}%`} y1={happenedY} y2={knownY} />
      <line x1={`${happened}%`} x2={`${known}%`} y1={happenedY} y2={knownY} />
      <circle cx={`${happened}%`} cy={happenedY} r={selected ? 6 : 5} />
      <circle cx={`${known}%`} cy={knownY} r={selected ? 6 : 5} />
    </g>
  );
};

interface LaneWordsProps {
  items: Item[];
  range: Range;
  width: number;
  /** Per cent; its flag and date stand in the first row. */
  cursor: number;
}

/** Words stand above the upper lane, and for late facts below the lower one; they never cover one another. */
const LaneWords = ({ items, range, width, cursor }: LaneWordsProps): ReactNode => {
  const text = useText();
  if (width === 0) return null;
  const at = (value: string): number => (percentAt(range, value) / 100) * width;
  const upper = placeLabels(
    items.map((item) => ({
      key: `${item.position}`,
      text: `${shortDate(item.happenedAt)} ${text(item.label)}`,
      x: at(item.happenedAt),
    })),
    width,
    wordRows,
    [{ from: (cursor / 100) * width - 10, to: (cursor / 100) * width + 10 }],
  );
  const lower = placeLabels(
    items
      .filter((item) => item.daysLate > 0)
      .map((item) => ({
        key: `${item.position}`,
        text: `${shortDate(item.knownAt)} ${text(item.label)}`,
        x: at(item.knownAt),
      })),
    width,
    2,
  );
  const unknown = new Set(items.filter((item) => item.unknownThen).map((item) => `${item.position}`));
  return (
    <g aria-hidden>
      {upper.map((label) => (
        <text
          key={label.key}
          className={unknown.has(label.key) ? 'halo lanes__late' : 'halo'}
          x={`${(label.x / width) * 100}%`}
          y={happenedY - 14 - label.row * 16}
          textAnchor={label.anchor}
        >
          {label.text}
        </text>
      ))}
      {lower.map((label) => (
        <text
          key={label.key}
          className={unknown.has(label.key) ? 'halo lanes__late' : 'halo'}
          x={`${(label.x / width) * 100}%`}
          y={knownY + 24 + label.row * 16}
          textAnchor={label.anchor}
        >
          {label.text}
        </text>
      ))}
    </g>
  );
};

export const LanesLegend = (): ReactNode => {
  const { t } = useTranslation('parts');
  return (
    <ul className="lanes-legend">
      {(['known', 'unknown', 'between', 'ahead'] as const).map((key) => (
        <li key={key}>
          <i className={`lanes-legend__${key}`} />
          {t(`lanes.${key}`)}
        </li>
      ))}
    </ul>
  );
};
