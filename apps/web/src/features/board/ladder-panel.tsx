import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LadderRow } from '../../api/shapes';
import type { Recorded } from '../../api/use-command';
import { useWhy } from '../../app/why-provider';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Ladder } from '../../parts/ladder';
import { RecordedNotice } from '../../parts/live-notice';
import { ProblemNotice } from '../../parts/problem-notice';
import { useWhen } from '../../parts/use-when';
import { WhyButton } from '../../parts/why-button';
import { useRungActs } from './use-board';

interface LadderPanelProps {
  campaign: string;
  rows: LadderRow[];
  today: string;
  /** In history nothing can be held or released. */
  mayAct: boolean;
  slim?: boolean;
  nextDue?: string | null;
}

/** The ladder with its acts, refusals and the reason of the chosen row. */
export const LadderPanel = ({
  campaign,
  rows,
  today,
  mayAct,
  slim = false,
  nextDue = null,
}: LadderPanelProps): ReactNode => {
  const { t } = useTranslation('parts');
  const { attend } = useWhy();
  const acts = useRungActs(campaign);
  const [chosenKey, choose] = useState<string | undefined>();
  const listed = mayAct ? rows : rows.map((row) => ({ ...row, mayHold: false, mayRelease: false }));
  const chosen = listed.find((row) => row.key === chosenKey) ?? listed.find((row) => row.mayHold) ?? listed[0];
  useEffect(() => {
    attend(chosen?.why);
    return () => attend(undefined);
  }, [attend, chosen?.why]);
  if (rows.length === 0) return <EmptyState why={t('ladder.empty')} nextDue={nextDue} />;
  return (
    <>
      {acts.error && <ProblemNotice error={acts.error} onDismiss={acts.dismiss} />}
      <Ladder
        rows={listed}
        today={today}
        slim={slim}
        chosen={slim ? undefined : chosen?.key}
        onChoose={choose}
        onHold={acts.hold}
        onRelease={acts.release}
        busy={acts.busy}
      />
      {chosen && <ChosenRung row={chosen} today={today} recorded={acts.recorded} />}
    </>
  );
};

const ChosenRung = ({ row, today, recorded }: { row: LadderRow; today: string; recorded: Recorded }): ReactNode => {
  const { t } = useTranslation(['parts', 'board']);
  const text = useText();
  const when = useWhen(today);
  const duties = [...new Set(row.members.map((member) => text(member.duty)))].slice(0, 2);
  return (
    <div className="row wrap small ladder__chosen">
      <WhyButton why={row.why} of={text(row.label)} />
      <span className="dim">
        {t('board:whyRow')}
        {t('parts:ladder.acts', { level: row.level, name: text(row.label), at: when(row.at) })}
      </span>
      {duties.length > 0 && <span className="dim">{duties.join(' · ')}</span>}
      <RecordedNotice recorded={recorded} />
    </div>
  );
};
