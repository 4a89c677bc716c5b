import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { History } from '../../api/shapes';
import { Frame } from '../../app/frame/frame';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { PageLink, useAddress, usePlace } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { modeOf, type TimeMode } from '../../app/time-search';
import { useWhy } from '../../app/why-provider';
import { isoDate, shortDate, stampInstant } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { RowsSkeleton, TimelineSkeleton } from '../../parts/skeletons';
import { LanesLegend, TwoLanes } from '../../parts/two-lanes';
import { AllEvents } from './all-events';
import { CausePanel } from './cause-panel';
import { DateBoxes } from './date-boxes';
import { ComparePanel, StatePanel } from './state-panel';
import { isBefore, steppedEvent } from './steps';
import { SubjectChooser } from './subject-chooser';
import { UnknownPanel } from './unknown-panel';
import { useHistory } from './use-history';
import './history-page.css';

const isLater = (items: History['items'], position: number): boolean =>
  items.some((item) => item.position === position && !item.visible);

const numberFrom = (value: string | undefined): number | undefined =>
  value && /^\d+$/.test(value) ? Number(value) : undefined;

/** S23 历史: one subject on two lanes, its state then, what had happened and nobody knew, and why. It never refreshes by itself. */
export const HistoryPage = (): ReactNode => {
  const { t } = useTranslation(['history', 'frame']);
  const text = useText();
  const [address] = useAddress('subject', 'at');
  const query = useHistory(address.subject, numberFrom(address.at));
  const title = query.data ? text(query.data.subject.title) : t('frame:title.history');
  return (
    <Frame title={title}>
      <div className="work history">
        {address.subject === undefined ? (
          <>
            <div className="page-head">
              <h1>{t('frame:title.history')}</h1>
            </div>
            <SubjectChooser />
          </>
        ) : (
          <QueryBody query={query} skeleton={<HistorySkeleton />} counting={t('frame:title.history')}>
            {(history) => <HistoryBody history={history} />}
          </QueryBody>
        )}
      </div>
    </Frame>
  );
};

const HistorySkeleton = (): ReactNode => (
  <div className="history">
    <div className="panel">
      <TimelineSkeleton lanes={4} />
    </div>
    <div className="history__halves">
      <div className="panel">
        <RowsSkeleton rows={4} columns={3} />
      </div>
      <div className="panel">
        <RowsSkeleton rows={3} columns={5} />
      </div>
    </div>
    <div className="panel">
      <RowsSkeleton rows={2} columns={6} />
    </div>
  </div>
);

const HistoryBody = ({ history }: { history: History }): ReactNode => {
  const { t } = useTranslation(['history', 'parts', 'frame']);
  const { time } = usePlace();
  const [address, setAddress] = useAddress('compare', 'asOf', 'knownOn', 'at');
  const { attend } = useWhy();
  const mode = modeOf(time);
  const { point, items, selected } = history;
  const position = selected?.position ?? null;
  const [asOf, knownOn] = [isoDate(point.asOf), isoDate(point.knownOn)];
  const comparing = address.compare === 'now';
  const select = (at: number | undefined): void => {
    if (at !== undefined) setAddress({ at: `${at}` });
  };
  useShortcut('[', t('parts:lanes.previous'), () => select(steppedEvent(items, position, -1)));
  useShortcut(']', t('parts:lanes.next'), () => select(steppedEvent(items, position, 1)));
  const compare = (): void => setAddress({ compare: comparing ? undefined : 'now' });
  useShortcut('d', t('history:compare'), compare);
  useEffect(() => {
    attend(position === null ? undefined : `event:${position}`);
    return () => attend(undefined);
  }, [attend, position]);
  const then = mode === 'now' ? t('history:stateNow') : t('history:stateThen');
  const dates =
    asOf === knownOn ? t('history:seenOn', { date: shortDate(asOf) }) : t('history:seenOnBoth', { asOf, knownOn });
  return (
    <>
      <HistoryHead history={history} mode={mode} comparing={comparing} onCompare={compare} />
      <p className="print-only">
        {t('history:printed', { asOf: stampInstant(point.asOf), knownOn: stampInstant(point.knownOn) })}
      </p>
      <Panel
        title={t('history:lanes')}
        note={t('history:range', { from: shortDate(history.from), to: shortDate(history.to) })}
        acts={<LanesLegend />}
        flush
      >
        <div className="history__lanes">
          <div className="history__axes">
            <DateBoxes
              key={`${asOf}${knownOn}`}
              asOf={asOf}
              knownOn={knownOn}
              onChange={(dates) => setAddress(dates)}
            />
            <div className="row small dim">
              <Button aria-label={t('parts:lanes.previous')} onClick={() => select(steppedEvent(items, position, -1))}>
                <kbd>[</kbd> {t('history:back')}
              </Button>
              <Button aria-label={t('parts:lanes.next')} onClick={() => select(steppedEvent(items, position, 1))}>
                <kbd>]</kbd> {t('history:on')}
              </Button>
            </div>
          </div>
          <TwoLanes
            items={items}
            from={history.from}
            to={history.to}
            asOf={point.asOf}
            knownOn={point.knownOn}
            selected={position}
            onSelect={select}
          />
        </div>
        <details className="history__list">
          <summary>{t('history:asList', { count: items.length })}</summary>
          <AllEvents history={history} selected={position} />
        </details>
      </Panel>
      {comparing && (
        <ComparePanel
          then={history.state}
          now={history.stateNow}
          thenTitle={dates}
          nowTitle={t('history:today', { date: shortDate(history.to) })}
          onClose={<Button onClick={compare}>{t('history:closeCompare')}</Button>}
        />
      )}
      <div className="history__halves">
        <StatePanel
          title={then}
          note={dates}
          state={history.state}
          nothing={isBefore(items) ? t('history:nothingYet', { date: shortDate(history.from) }) : undefined}
        />
        <UnknownPanel history={history} />
      </div>
      {selected ? (
        <CausePanel selected={selected} later={isLater(items, selected.position)} />
      ) : (
        <p className="note">{t('history:chooseEvent')}</p>
      )}
      <section className="print-only">
        <h2>{t('history:asList', { count: items.length })}</h2>
        <AllEvents history={history} selected={position} />
      </section>
    </>
  );
};

const segments: Exclude<TimeMode, 'now'>[] = ['asSeenThen', 'seenToday', 'custom'];

interface HistoryHeadProps {
  history: History;
  mode: TimeMode;
  comparing: boolean;
  onCompare: () => void;
}

const HistoryHead = ({ history, mode, comparing, onCompare }: HistoryHeadProps): ReactNode => {
  const { t } = useTranslation(['history', 'parts', 'frame']);
  const text = useText();
  const [, setAddress] = useAddress('asOf', 'knownOn');
  const [copied, setCopied] = useState(false);
  const { subject, point } = history;
  const [asOf, knownOn] = [isoDate(point.asOf), isoDate(point.knownOn)];
  const choose = (wanted: (typeof segments)[number]): void => {
    if (wanted === 'asSeenThen') setAddress({ asOf, knownOn: asOf });
    else if (wanted === 'seenToday') setAddress({ asOf, knownOn: undefined });
    else setAddress({ asOf, knownOn: knownOn === asOf ? isoDate(history.to) : knownOn });
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
  };
  return (
    <div className="page-head">
      <h1>{text(subject.title)}</h1>
      <span className="small dim">{subject.reference}</span>
      {subject.path && (
        <PageLink className="small screen-only" to={subject.path}>
          {t('history:openSubject')}
        </PageLink>
      )}
      <PageLink className="small screen-only" to="/analysis/history" search={{ subject: undefined }}>
        {t('history:another')}
      </PageLink>
      <span className="segments screen-only" role="group" aria-label={t('frame:time.choose')}>
        {segments.map((one) => (
          <button key={one} type="button" aria-pressed={mode === one} onClick={() => choose(one)}>
            {t(`frame:time.${one}`)}
          </button>
        ))}
      </span>
      <span className="grow" />
      <Button aria-pressed={comparing} onClick={onCompare}>
        <kbd>d</kbd>
        {t('history:compareToday')}
      </Button>
      <Button onClick={() => void copy()}>{t(copied ? 'parts:copy.done' : 'parts:copy.address')}</Button>
      <Button onClick={() => window.print()}>{t('history:narrative')}</Button>
    </div>
  );
};
