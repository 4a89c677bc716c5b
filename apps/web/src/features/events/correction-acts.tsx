import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { EventPage } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { Recorded } from '../../parts/recorded';
import { type CorrectionAct, useCorrection } from './use-correction';

/** 更正 and 作废: named acts with a reason and what shows it; what was entered stays, struck through. */
export const CorrectionActs = ({ event }: { event: EventPage }): ReactNode => {
  const { t } = useTranslation('events');
  const { live } = useScope();
  const [act, setAct] = useState<CorrectionAct | undefined>();
  if (!live || (event.acts.length === 0 && act === undefined)) return null;
  return (
    <>
      {event.acts.map((each) => (
        <Button key={each} className="screen-only" onClick={() => setAct(each)}>
          {t(`correction.${each}.open`)}
        </Button>
      ))}
      {act && <CorrectionDrawer event={event} act={act} onClose={() => setAct(undefined)} />}
    </>
  );
};

interface CorrectionDrawerProps {
  event: EventPage;
  act: CorrectionAct;
  onClose: () => void;
}

const CorrectionDrawer = ({ event, act, onClose }: CorrectionDrawerProps): ReactNode => {
  const { t } = useTranslation(['events', 'parts']);
  const text = useText();
  const command = useCorrection(event.position, act);
  const fields = useFields(act, isoDate(event.point.asOf));
  return (
    <ActDrawer open title={t(`events:correction.${act}.title`, { position: event.position })} onClose={onClose}>
      {command.data ? (
        <Recorded
          words={t(`events:correction.${act}.done`, { position: event.position })}
          recorded={command.recorded}
          onClose={onClose}
        />
      ) : (
        <ActForm
          fields={fields}
          submit={t(`events:correction.${act}.submit`)}
          busy={command.isPending}
          error={command.error}
          onSubmit={({ reason = '', evidence = '', occurredOn = '' }) =>
            command.mutate({ reason, evidence, occurredOn })
          }
          onCancel={onClose}
        >
          <p>{text(event.sentence)}</p>
          <p className="note">{t(`events:correction.${act}.intro`)}</p>
        </ActForm>
      )}
    </ActDrawer>
  );
};

/** Nothing is filled in beforehand, not even the date that stands. */
const useFields = (act: CorrectionAct, today: string): ActField[] => {
  const { t } = useTranslation('events');
  const why = (name: 'reason' | 'evidence'): ActField => ({
    name,
    label: t(`correction.${name}`),
    kind: 'text',
    required: true,
    most: 500,
    ...(name === 'evidence' && { help: t('correction.evidenceHelp') }),
  });
  const day: ActField = {
    name: 'occurredOn',
    label: t('correction.occurredOn'),
    kind: 'date',
    required: true,
    to: today,
  };
  return [...(act === 'correctDate' ? [day] : []), why('reason'), why('evidence')];
};
