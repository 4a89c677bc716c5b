import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { FormSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { TracksPanel } from './tracks-panel';
import { useCaseAccountability } from './use-accountability';

/** The tracks panel as the page of a case shows it; before anything is opened, what the plan owes. */
export const CaseTracks = ({ caseId }: { caseId: string }): ReactNode => {
  const query = useCaseAccountability(caseId);
  return (
    <QueryBody query={query} skeleton={<FormSkeleton fields={3} />}>
      {({ accountability, owed }) =>
        accountability ? (
          <TracksPanel accountability={accountability} />
        ) : (
          <NotOpened owed={owed.map(({ label }) => label)} />
        )
      }
    </QueryBody>
  );
};

const NotOpened = ({ owed }: { owed: readonly { zh: string; en: string }[] }): ReactNode => {
  const { t } = useTranslation('accountability');
  const text = useText();
  return (
    <Panel title={t('title')}>
      {owed.length === 0 ? (
        <p className="dim">{t('notCovered')}</p>
      ) : (
        <StatusMark mark="notDue" word={t('notOpened', { tracks: owed.map(text).join(t('comma')) })} />
      )}
    </Panel>
  );
};
