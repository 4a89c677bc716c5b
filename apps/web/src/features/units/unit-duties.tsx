import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { UnitPage } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { StatusMark } from '../../parts/status-mark';
import { useRemainingWithMakeUp } from '../../parts/use-remaining';
import { WhyButton } from '../../parts/why-button';
import { ActsDrawer } from '../inbox/acts-drawer';
import type { DutyActName } from '../inbox/duty-detail';

type Duty = UnitPage['duties'][number];
const here = ['report', 'extend', 'chase'] as const;

interface UnitDutiesProps {
  duties: Duty[];
  today: string;
}

/** The unit's duties as a task list, those that are done quietly among them. */
export const UnitDuties = ({ duties, today }: UnitDutiesProps): ReactNode => {
  const { t } = useTranslation('units');
  const [doing, setDoing] = useState<{ act: DutyActName; row: Duty } | undefined>();
  if (duties.length === 0) return <EmptyState why={t('noDuties')} />;
  return (
    <div className="unit-duties">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('head.state')}</th>
            <th scope="col">{t('head.duty')}</th>
            <th scope="col">{t('head.due')}</th>
            <th scope="col">{t('head.left')}</th>
            <th scope="col">{t('head.otherwise')}</th>
            <th scope="col" className="screen-only">
              <span className="only-heard">{t('head.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <DutyLine key={duty.key} duty={duty} onAct={(act) => setDoing({ act, row: duty })} />
          ))}
        </tbody>
      </table>
      {doing && <ActsDrawer {...doing} today={today} onClose={() => setDoing(undefined)} />}
    </div>
  );
};

const DutyLine = ({ duty, onAct }: { duty: Duty; onAct: (act: DutyActName) => void }): ReactNode => {
  const { t } = useTranslation(['units', 'inbox']);
  const text = useText();
  const language = useLanguage();
  const { live } = useScope();
  const { clock, note } = duty;
  const done = clock.mark === 'done';
  return (
    <tr className={done ? 'unit-duty--done' : ''}>
      <td>
        <StatusMark mark={clock.mark} />
      </td>
      <td>
        {duty.equation ? <PageLink to={duty.path}>{text(duty.title)}</PageLink> : text(duty.title)}
        {duty.strong && !done && <b className="sep">{text(duty.strong)}</b>}
        {note && <span className="dim small unit-duty__note">{note}</span>}
      </td>
      <td className="nowrap">{clock.dueOn ? gridDate(clock.dueOn, language) : '–'}</td>
      <td className="nowrap">
        <Left duty={duty} />
      </td>
      <td>{done ? '' : text(duty.consequence)}</td>
      <td className="screen-only">
        <span className="row wrap unit-duty__acts">
          {live &&
            here
              .filter((act) => duty.acts.includes(act))
              .map((act) => (
                <Button key={act} size="small" onClick={() => onAct(act)}>
                  {t(`inbox:act.${act}`)}
                </Button>
              ))}
          <WhyButton why={duty.why} of={text(duty.title)} />
        </span>
      </td>
    </tr>
  );
};

const Left = ({ duty }: { duty: Duty }): ReactNode => {
  const { t } = useTranslation('units');
  const language = useLanguage();
  const remaining = useRemainingWithMakeUp();
  const late = duty.doneOn && duty.clock.dueOn && duty.doneOn > duty.clock.dueOn;
  if (duty.doneOn) return t(late ? 'doneLate' : 'doneOn', { date: gridDate(duty.doneOn, language) });
  if (duty.clock.mark === 'done') return t('done');
  return duty.clock.dueOn ? remaining(duty.clock) : '';
};
