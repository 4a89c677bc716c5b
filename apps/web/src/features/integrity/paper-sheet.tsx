import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stampInstant } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import type { Checkpoint } from './use-integrity';

const signatures = ['printedBy', 'comparedBy', 'receivedBy', 'receivedOn'] as const;

/** The last checkpoint on a sheet of its own: signed by hand and kept by another body, it is outside of every computer. */
export const PaperSheet = ({ checkpoint }: { checkpoint: Checkpoint }): ReactNode => {
  const { t } = useTranslation('integrity');
  const { origin, size, root, algorithm, recordedAt, madeAt, paper } = checkpoint;
  const rows = [
    ['origin', origin],
    ['size', grouped(size)],
    ['root', root.replace(/(.{8})/g, '$1 ').trim()],
    ['algorithm', algorithm],
    ['recordedAt', stampInstant(recordedAt)],
    ['madeAt', stampInstant(madeAt)],
  ] as const;
  return (
    <section className="print-only integrity__sheet">
      <h2>{t('paper.sheetTitle')}</h2>
      <table className="table">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{t(`paper.row.${name}`)}</th>
              <td className={name === 'root' ? 'integrity__root' : undefined}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="integrity__code">{paper}</p>
      <p>{t('paper.sheetHelp')}</p>
      <div className="integrity__signatures">
        {signatures.map((who) => (
          <span key={who}>{t(`paper.${who}`)}</span>
        ))}
      </div>
    </section>
  );
};
