import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventPage as EventAnswer } from '../../api/shapes';
import { Frame } from '../../app/frame/frame';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { PageLink, useGo } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useWhy } from '../../app/why-provider';
import { shortInstant } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { RowsSkeleton } from '../../parts/skeletons';
import { WhyButton } from '../../parts/why-button';
import { WhyChain } from '../../parts/why-panel';
import { CorrectionActs } from './correction-acts';
import { EventFacts } from './event-facts';
import { EventProof } from './event-proof';
import { useEvent } from './use-event';
import './event-page.css';

/** S25 事件: one event in a plain sentence, when it happened and when it was recorded, why, and what proves it. */
export const EventPage = (): ReactNode => {
  const { t } = useTranslation(['events', 'frame']);
  const { e } = useParams({ strict: false }) as { e?: string };
  const position = e && /^\d+$/.test(e) ? Number(e) : undefined;
  const query = useEvent(position);
  return (
    <Frame title={t('events:titleOf', { position: e ?? '' })} footNote={t('events:slipNote')}>
      <div className="work event-page">
        <QueryBody query={query} skeleton={<EventSkeleton />} counting={t('frame:title.event')}>
          {(event) => <EventBody key={event.position} event={event} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const EventSkeleton = (): ReactNode => (
  <div className="event-columns">
    <div className="panel">
      <RowsSkeleton rows={8} columns={2} />
    </div>
    <div className="panel">
      <RowsSkeleton rows={5} columns={1} />
    </div>
  </div>
);

const EventBody = ({ event }: { event: EventAnswer }): ReactNode => {
  const { t } = useTranslation('events');
  const text = useText();
  const { attend } = useWhy();
  const why = `event:${event.position}`;
  useEffect(() => {
    attend(why);
    return () => attend(undefined);
  }, [attend, why]);
  return (
    <>
      <EventHead event={event} />
      <p className="event__sentence sentence">
        {event.correctedBy === null ? text(event.sentence) : <s className="struck">{text(event.sentence)}</s>}
      </p>
      {event.correctedBy !== null && (
        <p className="event__corrected">
          {t(event.voided ? 'voidedBy' : 'correctedBy')}{' '}
          <PageLink to={pages.event(event.correctedBy)}>{event.correctedBy}</PageLink>
        </p>
      )}
      {event.corrects !== null && (
        <p className="event__corrected">
          {t('correctsEntry')} <PageLink to={pages.event(event.corrects)}>{event.corrects}</PageLink>
        </p>
      )}
      <div className="event-columns">
        <div className="stack">
          <EventFacts event={event} />
          <Panel title={t('cause')} acts={<WhyButton why={why} />}>
            {event.chain.length > 0 ? <WhyChain chain={event.chain} /> : <p className="dim">{t('noCause')}</p>}
          </Panel>
        </div>
        <div className="stack">
          <Neighbours title={t('causes')} events={event.causes} none={t('noCauses')} />
          <Neighbours title={t('effects')} events={event.effects} none={t('noEffects')} />
          <EventProof event={event} />
        </div>
      </div>
    </>
  );
};

const EventHead = ({ event }: { event: EventAnswer }): ReactNode => {
  const { t } = useTranslation(['events', 'parts']);
  const text = useText();
  const go = useGo();
  const { previous, next, subject } = event;
  const open = (position: number | null): void => {
    if (position !== null) go(pages.event(position));
  };
  useShortcut('[', t('parts:lanes.previous'), () => open(previous));
  useShortcut(']', t('parts:lanes.next'), () => open(next));
  return (
    <div className="page-head">
      <h1>{t('events:titleOf', { position: event.position })}</h1>
      <span className="small dim">
        {subject.path ? <PageLink to={subject.path}>{text(subject.title)}</PageLink> : text(subject.title)}
        <span className="sep">{t(event.fact ? 'events:isFact' : 'events:isAct')}</span>
      </span>
      <span className="grow" />
      <CorrectionActs event={event} />
      <Button disabled={previous === null} onClick={() => open(previous)}>
        <kbd>[</kbd>
        {t('events:previous')}
      </Button>
      <Button disabled={next === null} onClick={() => open(next)}>
        <kbd>]</kbd>
        {t('events:next')}
      </Button>
      <PageLink
        className="small screen-only"
        to={pages.history()}
        search={{ subject: subject.id, at: `${event.position}` }}
      >
        {t('events:inHistory')}
      </PageLink>
      <Button onClick={() => window.print()}>{t('events:slip')}</Button>
    </div>
  );
};

interface NeighboursProps {
  title: string;
  events: EventAnswer['causes'];
  none: string;
}

const Neighbours = ({ title, events, none }: NeighboursProps): ReactNode => {
  const text = useText();
  return (
    <Panel title={title} note={events.length > 0 ? `${events.length}` : undefined} flush>
      {events.length === 0 ? (
        <p className="panel__body dim">{none}</p>
      ) : (
        <table className="table">
          <tbody>
            {events.map((one) => (
              <tr key={one.position}>
                <td>{text(one.label)}</td>
                <td className="dim nowrap">{shortInstant(one.at)}</td>
                <td className="number">
                  <PageLink className="figure" to={pages.event(one.position)}>
                    {one.position}
                  </PageLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
};
