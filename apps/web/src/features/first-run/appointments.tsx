import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstRun } from '../../api/shapes';
import { gridDate, isoDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import { Recorded } from '../../parts/recorded';
import { useEndAppointment } from './use-first-run';

type Appointment = FirstRun['appointments'][number];

/** Who does what today, each with the act that ends it (免去). */
export const Appointments = ({ run }: { run: FirstRun }): ReactNode => {
  const { t } = useTranslation('firstRun');
  const text = useText();
  const language = useLanguage();
  const [ending, setEnding] = useState<Appointment | undefined>();
  return (
    <>
      <table className="table">
        <tbody>
          {run.appointments.map((each) => (
            <tr key={each.appointment}>
              <td>{each.person}</td>
              <td>{text(each.role)}</td>
              <td>{each.unit}</td>
              <td className="nowrap">{t('appoint.from', { day: gridDate(each.since, language) })}</td>
              <td className="nowrap screen-only">
                <Button size="small" onClick={() => setEnding(each)}>
                  {t('appoint.end')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending && (
        <EndAppointment
          key={ending.appointment}
          appointment={ending}
          today={isoDate(run.point.asOf)}
          onClose={() => setEnding(undefined)}
        />
      )}
    </>
  );
};

interface EndAppointmentProps {
  appointment: Appointment;
  today: string;
  onClose: () => void;
}

const EndAppointment = ({ appointment, today, onClose }: EndAppointmentProps): ReactNode => {
  const { t } = useTranslation('firstRun');
  const text = useText();
  const command = useEndAppointment(appointment.appointment);
  const { person, role, unit, since } = appointment;
  return (
    <ActDrawer open title={t('appoint.endTitle')} onClose={onClose}>
      {command.data ? (
        <Recorded words={t('appoint.ended')} recorded={command.recorded} onClose={onClose} />
      ) : (
        <ActForm
          fields={[
            { name: 'on', kind: 'date', required: true, label: t('appoint.endOn'), from: since, to: today },
            { name: 'reason', kind: 'line', required: true, most: 500, label: t('appoint.reason') },
          ]}
          submit={t('appoint.end')}
          busy={command.isPending}
          error={command.error}
          onSubmit={({ on = '', reason = '' }) => command.mutate({ on, reason })}
          onCancel={onClose}
        >
          <p>{[person, text(role), unit].join(' · ')}</p>
          <p className="note">{t('appoint.endNote')}</p>
        </ActForm>
      )}
    </ActDrawer>
  );
};
