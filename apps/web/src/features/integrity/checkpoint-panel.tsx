import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { pointDate, stampInstant } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { Panel } from '../../parts/panel';
import { ageInWords, warnings } from './checkpoint-words';
import type { Checkpoint, Integrity } from './use-integrity';

const shownOnPaper = 10;

/** In words, not lights: what is proven, since when, and who else holds it. */
export const CheckpointPanel = ({ integrity }: { integrity: Integrity }): ReactNode => {
  const { t } = useTranslation('integrity');
  const { checkpoints, point, position, uncovered, wallNow } = integrity;
  const [last] = checkpoints;
  const said = warnings(integrity, t);
  return (
    <Panel title={t('last')} note={checkpoints.length > 0 ? t('shown', { count: checkpoints.length }) : undefined}>
      <div className="stack">
        {last ? (
          <p className="sentence">
            {t('covers', { size: grouped(last.size), recordedAt: pointDate(last.recordedAt) })}
            {!point.historical && t('made', { age: ageInWords(last.madeAt, wallNow, t) })}
            {uncovered > 0 ? t('behind', { count: uncovered, position: grouped(position) }) : t('nothingBehind')}
          </p>
        ) : (
          <p className="sentence">{t('noneYet', { position: grouped(position) })}</p>
        )}
        {said.map((words) => (
          <p key={words} className="integrity__warning" role="note">
            {words}
          </p>
        ))}
        {checkpoints.length > 0 && <CheckpointTable checkpoints={checkpoints} />}
      </div>
    </Panel>
  );
};

const CheckpointTable = ({ checkpoints }: { checkpoints: Checkpoint[] }): ReactNode => {
  const { t } = useTranslation('integrity');
  return (
    <table className="table integrity__table">
      <thead>
        <tr>
          {(['size', 'madeAt', 'handed', 'root', 'file'] as const).map((head) => (
            <th key={head} scope="col" className={head === 'size' ? 'number' : undefined}>
              {t(`head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {checkpoints.map((checkpoint, index) => (
          <CheckpointRow
            key={checkpoint.size}
            checkpoint={checkpoint}
            className={index < shownOnPaper ? undefined : 'screen-only'}
          />
        ))}
      </tbody>
    </table>
  );
};

interface CheckpointRowProps {
  checkpoint: Checkpoint;
  className: string | undefined;
}

const CheckpointRow = ({ checkpoint, className }: CheckpointRowProps): ReactNode => {
  const { t } = useTranslation('integrity');
  const { ledger } = useScope();
  const { size, madeAt, handed, root, algorithm } = checkpoint;
  const address = `/api/ledgers/${encodeURIComponent(ledger)}/integrity/checkpoints/${size}`;
  return (
    <tr className={className}>
      <td className="number">
        <PageLink className="figure" to={pages.event(size)}>
          {grouped(size)}
        </PageLink>
      </td>
      <td className="nowrap">{stampInstant(madeAt)}</td>
      <td>
        {handed.length === 0
          ? t('nowhere')
          : handed.map(({ anchor, name, at }) => (
              <div key={anchor}>{t(`anchor.${anchor}`, { name, at: stampInstant(at) })}</div>
            ))}
      </td>
      <td className="integrity__root" title={`${algorithm} ${root}`}>
        {root.slice(0, 16)}
        <span className="print-only">{root.slice(16)}</span>
      </td>
      <td className="screen-only">
        <a href={address} download>
          {t('download')}
        </a>
      </td>
    </tr>
  );
};
