import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { SealedOpenings } from '../../api/shapes';
import { CaseworkTabs } from '../../app/frame/casework-tabs';
import { Frame } from '../../app/frame/frame';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { timeOfDay, gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { RecordedNotice } from '../../parts/live-notice';
import { ProblemNotice } from '../../parts/problem-notice';
import { RowsSkeleton } from '../../parts/skeletons';
import { matterOf } from './matter-of';
import { type Opening, useApproveSealed, useOpenings } from './use-sealed';
import './sealed.css';

/** S29 权限, its first part: who opened which envelope and why, and who asks to; for the head of the compartment. */
export const OpeningsPage = (): ReactNode => {
  const { t } = useTranslation('sealed');
  const query = useOpenings();
  return (
    <Frame title={t('openings.title')}>
      <CaseworkTabs />
      <div className="work openings">
        <QueryBody query={query} skeleton={<RowsSkeleton rows={6} columns={4} />} counting={t('openings.counting')}>
          {(answer) => <OpeningsBody {...answer} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const OpeningsBody = ({ openings }: SealedOpenings): ReactNode => {
  const { t } = useTranslation('sealed');
  const approve = useApproveSealed();
  return (
    <>
      <div className="page-head">
        <h1>{t('openings.title')}</h1>
        <span className="dim small">{t('openings.count', { count: openings.length })}</span>
        <span className="grow" />
        <RecordedNotice recorded={approve.recorded} />
      </div>
      {approve.error && <ProblemNotice error={approve.error} />}
      <section className="panel">
        {openings.length === 0 ? (
          <EmptyState why={t('openings.none')} nextDue={null} />
        ) : (
          <table className="table openings__table">
            <thead>
              <tr>
                {(['at', 'who', 'what', 'matter', 'event'] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(`openings.head.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {openings.map((opening) => (
                <OpeningRow
                  key={opening.position}
                  opening={opening}
                  busy={approve.isPending}
                  onApprove={() => approve.mutate(opening)}
                />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
};

interface OpeningRowProps {
  opening: Opening;
  busy: boolean;
  onApprove: () => void;
}

const OpeningRow = ({ opening, busy, onApprove }: OpeningRowProps): ReactNode => {
  const { t } = useTranslation('sealed');
  const text = useText();
  const language = useLanguage();
  const { live } = useScope();
  const { at, actor, sentence, subject, position, mayApprove } = opening;
  const matter = matterOf(subject);
  return (
    <tr>
      <td className="nowrap">
        {gridDate(at, language)} {timeOfDay(at)}
      </td>
      <td>{text(actor)}</td>
      <td>
        {text(sentence)}
        {mayApprove && live && (
          <Button size="small" className="sep" disabled={busy} onClick={onApprove}>
            {t('openings.approve')}
          </Button>
        )}
      </td>
      <td>
        {matter.page ? (
          <PageLink to={matter.page}>{t(`openings.matter.${matter.kind}`)}</PageLink>
        ) : (
          t(`openings.matter.${matter.kind}`)
        )}
        <span className="sep dim small">{matter.id}</span>
      </td>
      <td>
        <PageLink to={pages.event(position)}>{position}</PageLink>
      </td>
    </tr>
  );
};
