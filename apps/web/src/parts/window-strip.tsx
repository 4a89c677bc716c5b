import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowStrip } from '../api/shapes';
import { shortDate } from '../i18n/dates';
import { useText } from '../i18n/use-text';
import { At } from './at';
import { dayAfter, percentAt, type Range, widened } from './scale';
import { StatusMark } from './status-mark';
import './window-strip.css';

type Fact = WindowStrip['facts'][number];

const rowHeight = 24;
const top = 22;

/** Dated facts against a window, happened and known. It lists facts; it never decides. */
export const WindowStripPart = ({ strip }: { strip: WindowStrip }): ReactNode => {
  const text = useText();
  return (
    <div className="window">
      <WindowDrawing strip={strip} />
      <FactTable strip={strip} />
      <p className="note">{text(strip.effect)}</p>
    </div>
  );
};

const useHappened = (): ((fact: Fact) => string) => {
  const { t } = useTranslation('parts');
  return (fact) => {
    if (fact.happenedOn) return shortDate(fact.happenedOn);
    return fact.agreedOn ? t('window.agreed', { date: shortDate(fact.agreedOn) }) : t('window.notYet');
  };
};

const useVerdict = (): ((fact: Fact) => string) => {
  const { t } = useTranslation('parts');
  return (fact) => {
    if (fact.inside === null) return t('window.notYet');
    return t(fact.inside ? 'window.inside' : 'window.outside');
  };
};

const WindowDrawing = ({ strip }: { strip: WindowStrip }): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  const [happened, verdict] = [useHappened(), useVerdict()];
  const dates = strip.facts
    .flatMap((fact) => [fact.happenedOn, fact.knownOn, fact.agreedOn])
    .filter((date) => date !== null);
  const span: Range = {
    from: [strip.from, strip.today, ...dates].reduce((one, other) => (one < other ? one : other)),
    to: [strip.to, strip.today, ...dates].reduce((one, other) => (one > other ? one : other)),
  };
  const range = widened(span, 4, 6);
  const bottom = top + strip.facts.length * rowHeight;
  const [opens, closes, now] = [
    percentAt(range, strip.from),
    percentAt(range, dayAfter(strip.to)),
    percentAt(range, strip.today),
  ];
  const facts = strip.facts
    .map((fact) =>
      t('window.factReading', { name: text(fact.label), happened: happened(fact), verdict: verdict(fact) }),
    )
    .join('');
  const described = t('window.label', {
    window: text(strip.label),
    from: shortDate(strip.from),
    to: shortDate(strip.to),
    facts,
  });
  return (
    <div className="window__drawing">
      <ul className="window__names" aria-hidden>
        {strip.facts.map((fact) => (
          <li key={`${fact.fact}${fact.item}`}>{text(fact.label)}</li>
        ))}
      </ul>
      <svg className="drawing" height={bottom + 22} role="img" aria-label={described}>
        <rect x={`${opens}%`} width={`${closes - opens}%`} y={top} height={bottom - top} fill="var(--window)" />
        {strip.facts.map((fact, index) => (
          <FactMark key={`${fact.fact}${fact.item}`} fact={fact} range={range} y={top + rowHeight * (index + 0.5)} />
        ))}
        <line className="window__edge" x1={`${opens}%`} x2={`${opens}%`} y1={top} y2={bottom} />
        <line className="window__edge" x1={`${closes}%`} x2={`${closes}%`} y1={top} y2={bottom} />
        <At x={opens}>
          <text y={bottom + 16} textAnchor={opens < 12 ? 'start' : 'middle'}>
            {shortDate(strip.from)}
          </text>
        </At>
        <At x={closes}>
          <text className="strong" y={bottom + 16} textAnchor={closes > 80 ? 'end' : 'middle'}>
            {t('window.cutOff', { date: shortDate(strip.to) })}
          </text>
        </At>
        <At x={now}>
          <line className="now-line" x1="0" x2="0" y1={top - 4} y2={bottom} />
          <text className="strong" y="13" textAnchor={now > 85 ? 'end' : 'middle'}>
            {t('timeline.today', { date: shortDate(strip.today) })}
          </text>
        </At>
      </svg>
    </div>
  );
};

/** A filled mark where it happened, a hollow one where it is only agreed, and a line to the day on which it became known. */
const FactMark = ({ fact, range, y }: { fact: Fact; range: Range; y: number }): ReactNode => {
  const happened = fact.happenedOn && percentAt(range, fact.happenedOn);
  const known = fact.knownOn && percentAt(range, fact.knownOn);
  const agreed = fact.agreedOn && percentAt(range, fact.agreedOn);
  return (
    <>
      <line className="grid-line" x1="0" x2="100%" y1={y} y2={y} />
      {happened && known && known > happened && (
        <>
          <line className="window__late" x1={`${happened}%`} x2={`${known}%`} y1={y} y2={y} />
          <circle cx={`${known}%`} cy={y} r="4" fill="#fff" stroke="var(--mode)" strokeWidth="1.5" />
        </>
      )}
      {happened && <circle cx={`${happened}%`} cy={y} r="5" fill="var(--ink)" />}
      {!happened && agreed && (
        <circle
          cx={`${agreed}%`}
          cy={y}
          r="5"
          fill="#fff"
          stroke="var(--ink)"
          strokeWidth="1.25"
          strokeDasharray="2 1.5"
        />
      )}
    </>
  );
};

const FactTable = ({ strip }: { strip: WindowStrip }): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  const [happened, verdict] = [useHappened(), useVerdict()];
  return (
    <table className="window__facts">
      <thead>
        <tr>
          {(['fact', 'happened', 'known', 'window'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`window.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {strip.facts.map((fact) => (
          <tr key={`${fact.fact}${fact.item}`}>
            <td>{text(fact.label)}</td>
            <td>{happened(fact)}</td>
            <td className={fact.knownOn ? '' : 'dim'}>
              {fact.knownOn ? shortDate(fact.knownOn) : t('window.unknown')}
            </td>
            <td>
              <StatusMark
                mark={fact.inside === null ? 'notDue' : fact.inside ? 'done' : 'overdue'}
                word={fact.note ? text(fact.note) : verdict(fact)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
