import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pledges } from '../../api/shapes';
import { isoDate, pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { type Roster, rostersOf } from './roster-model';

/** 承诺书签订花名册 on A4: one sheet a unit, with a column for the signature. */
export const RosterPaper = ({ pledges }: { pledges: Pledges }): ReactNode => (
  <div className="print-only">
    {rostersOf(pledges.list).map((roster) => (
      <RosterSheet key={roster.unitId} roster={roster} pledges={pledges} />
    ))}
  </div>
);

const RosterSheet = ({ roster, pledges }: { roster: Roster; pledges: Pledges }): ReactNode => {
  const { t } = useTranslation(['pledges', 'frame']);
  const text = useText();
  return (
    <section className="pledges__sheet">
      <h2>{t('pledges:paper.title', { unit: roster.name })}</h2>
      <p className="small">
        {t('frame:time.chipCustom', {
          asOf: pointDate(pledges.point.asOf),
          knownOn: pointDate(pledges.point.knownOn),
        })}
        {' · '}
        {t('frame:logPosition', { position: grouped(pledges.point.position) })}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('pledges:paper.number')}</th>
            <th scope="col">{t('pledges:column.name')}</th>
            <th scope="col">{t('pledges:column.rank')}</th>
            <th scope="col">{t('pledges:column.signed')}</th>
            <th scope="col">{t('pledges:paper.signature')}</th>
            <th scope="col">{t('pledges:paper.date')}</th>
          </tr>
        </thead>
        <tbody>
          {roster.rows.map((row, index) => (
            <tr key={row.pledge}>
              <td>{index + 1}</td>
              <td>{row.name}</td>
              <td>{row.rank ? text(row.rank) : t('pledges:ofUnit')}</td>
              <td>{row.signedOn ? `${isoDate(row.signedOn)} ${t(`pledges:way.${row.way ?? 'console'}`)}` : ''}</td>
              <td className="pledges__signature" />
              <td className="pledges__date" />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{t('pledges:paper.foot')}</p>
    </section>
  );
};
