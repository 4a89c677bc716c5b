import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Activity, UnitPage } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { EntryMarkLine } from '../../parts/entry-mark';
import { StatusMark } from '../../parts/status-mark';
import { useRemainingWithMakeUp } from '../../parts/use-remaining';
import { CarryOutDrawer } from './carry-out-drawer';
import type { SettledKey } from './use-unit';

type Decision = Activity['decisions'][number];

/** Meetings and education of the unit, the latest first, with what each has settled. */
export const Activities = ({ page }: { page: UnitPage }): ReactNode => {
  const { t } = useTranslation('units');
  const { live } = useScope();
  const [doing, setDoing] = useState<(SettledKey & { text: string }) | undefined>();
  const { activities, acts, campaign, unit, point } = page;
  if (activities.length === 0) return <EmptyState why={t('noActivities')} />;
  const mayAct = live && acts.includes('record');
  return (
    <>
      <ol className="activities">
        {activities.map((activity) => (
          <ActivityItem
            key={activity.activity}
            activity={activity}
            {...(mayAct && {
              onCarryOut: ({ key, text }: Decision) => setDoing({ activity: activity.activity, decision: key, text }),
            })}
          />
        ))}
      </ol>
      {doing && (
        <CarryOutDrawer
          campaign={campaign.campaignId}
          unit={unit.unitId}
          settled={doing}
          today={point.asOf}
          onClose={() => setDoing(undefined)}
        />
      )}
    </>
  );
};

interface ActivityItemProps {
  activity: Activity;
  onCarryOut?: (decision: Decision) => void;
}

const ActivityItem = ({ activity, onCarryOut }: ActivityItemProps): ReactNode => {
  const { t } = useTranslation('units');
  const text = useText();
  const language = useLanguage();
  const { attended, expected } = activity;
  return (
    <li className="activity">
      <h3>
        {activity.title} <span className="dim small">{text(activity.kind)}</span>
      </h3>
      <p className="small dim">
        {gridDate(activity.heldOn, language)}
        <span className="sep">
          {expected === null ? t('attended', { attended }) : t('attendedOf', { attended, expected })}
        </span>
        {activity.duty && <span className="sep">{t('meets', { duty: text(activity.duty) })}</span>}
        {activity.entry && (
          <span className="sep">
            <EntryMarkLine entry={activity.entry} />
          </span>
        )}
        <span className="sep">
          <PageLink to={pages.event(activity.position)}>{t('event', { position: activity.position })}</PageLink>
        </span>
      </p>
      <p className="activity__content">{activity.content}</p>
      {activity.materials && <p className="small">{t('materials', { materials: activity.materials })}</p>}
      {activity.decisions.length > 0 && (
        <table className="table activity__decisions">
          <caption>{t('settled')}</caption>
          <tbody>
            {activity.decisions.map((decision) => (
              <DecisionLine key={decision.key} decision={decision} onCarryOut={onCarryOut} />
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
};

interface DecisionLineProps {
  decision: Decision;
  onCarryOut: ((decision: Decision) => void) | undefined;
}

const DecisionLine = ({ decision, onCarryOut }: DecisionLineProps): ReactNode => {
  const { t } = useTranslation('units');
  const language = useLanguage();
  const remaining = useRemainingWithMakeUp();
  const { mark, clock, doneOn, position } = decision;
  return (
    <tr>
      <td>
        <StatusMark mark={mark} />
      </td>
      <td>
        {decision.text}
        {decision.note && <span className="dim small unit-duty__note">{decision.note}</span>}
      </td>
      <td>{decision.owner}</td>
      <td className="nowrap">
        {doneOn && position !== null ? (
          <PageLink to={pages.event(position)}>{t('doneOn', { date: gridDate(doneOn, language) })}</PageLink>
        ) : clock?.dueOn ? (
          `${gridDate(clock.dueOn, language)} · ${remaining(clock)}`
        ) : (
          t('noLimit')
        )}
      </td>
      <td className="screen-only">
        {onCarryOut && !doneOn && (
          <Button size="small" onClick={() => onCarryOut(decision)}>
            {t('carryOut.open')}
          </Button>
        )}
      </td>
    </tr>
  );
};
