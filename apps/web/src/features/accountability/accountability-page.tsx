import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Accountability } from '../../api/shapes';
import { Frame } from '../../app/frame/frame';
import { QueryBody } from '../../app/query-body';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { FormSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { TracksPanel } from './tracks-panel';
import { useAccountability } from './use-accountability';

/** One accountability by itself: of a finding against a unit, or of a case for those who see only this of it. */
export const AccountabilityPage = (): ReactNode => {
  const { t } = useTranslation('accountability');
  const { a = '' } = useParams({ strict: false }) as { a?: string };
  const query = useAccountability(a);
  return (
    <Frame title={t('title')}>
      <div className="work">
        <QueryBody query={query} skeleton={<FormSkeleton fields={5} />}>
          {(accountability) => (
            <>
              <Head accountability={accountability} />
              <TracksPanel accountability={accountability} />
            </>
          )}
        </QueryBody>
      </div>
    </Frame>
  );
};

const Head = ({ accountability }: { accountability: Accountability }): ReactNode => {
  const { t } = useTranslation('accountability');
  const text = useText();
  const language = useLanguage();
  const { source, status, openedAt } = accountability;
  return (
    <div className="page-head">
      <h1>{source.finding ? t('ofUnit', { unit: source.unitName, finding: text(source.finding) }) : t('ofCase')}</h1>
      <StatusMark mark={status === 'open' ? 'open' : 'done'} word={t(`state.${status}`)} />
      <span className="dim small">{t('openedOn', { date: gridDate(openedAt, language) })}</span>
    </div>
  );
};
