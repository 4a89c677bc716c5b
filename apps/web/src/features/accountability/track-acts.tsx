import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Accountability, AccountabilityTrack } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { RecordedNotice } from '../../parts/live-notice';
import { actFrom, fieldSpecs, noFault } from './track-fields';
import { type TrackActName, useTrackCommand } from './use-accountability';

interface TrackActsProps {
  track: AccountabilityTrack;
  people: Accountability['people'];
  today: string;
}

/** What this reader may do with the track; each act is a form of its own beside the panel. */
export const TrackActs = ({ track, people, today }: TrackActsProps): ReactNode => {
  const { t } = useTranslation('accountability');
  const text = useText();
  const { live } = useScope();
  const [act, setAct] = useState<TrackActName | undefined>();
  const command = useTrackCommand(track.track);
  const fields = useFields(act, track, people, today);
  const close = (): void => {
    command.reset();
    setAct(undefined);
  };
  if (!live || track.may.length === 0) return null;
  return (
    <div className="tracks__acts screen-only">
      <div className="row wrap" role="group" aria-label={t('acts')}>
        {track.may.map((each) => (
          <Button key={each} size="small" onClick={() => setAct(each)}>
            {t(`act.${each}`)}
          </Button>
        ))}
      </div>
      <RecordedNotice recorded={command.recorded} />
      {act && (
        <ActDrawer open title={`${t(`act.${act}`)} · ${text(track.label)}`} onClose={close}>
          <ActForm
            key={act}
            fields={fields}
            submit={t('submit', { act: t(`act.${act}`) })}
            busy={command.isPending}
            error={command.error}
            onSubmit={(values) => command.mutate(actFrom(act, values), { onSuccess: () => setAct(undefined) })}
            onCancel={close}
          >
            <p className="note">{t(`follows.${act}`)}</p>
          </ActForm>
        </ActDrawer>
      )}
    </div>
  );
};

const useFields = (
  act: TrackActName | undefined,
  track: AccountabilityTrack,
  people: Accountability['people'],
  today: string,
): ActField[] => {
  const { t } = useTranslation('accountability');
  const text = useText();
  if (act === undefined) return [];
  const measures = track.measures.map(({ measure, label }) => ({ value: measure, label: text(label) }));
  const offered = {
    people: people.map(({ personId, name, post }) => ({ value: personId, label: `${name} · ${post}` })),
    outcomes: [{ value: noFault, label: t('noFault') }, ...measures],
    measures,
  };
  return fieldSpecs(act, isoDate(today)).map(({ offers, ...spec }): ActField => ({
    ...spec,
    label: t(`field.${spec.name as 'reason'}`),
    ...(offers && { options: offered[offers] }),
  }));
};
