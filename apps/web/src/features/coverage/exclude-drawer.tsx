import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, underKey } from '../../api/client';
import { useScope } from '../../api/scope';
import type { Receipt } from '../../api/shapes';
import { useCommand } from '../../api/use-command';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import type { UncoveredRow } from './selection';

/** Out of the denominator needs a reason and its evidence, and stays on the list of the excluded. */
export const ExcludeDrawer = ({ row, onClose }: { row: UncoveredRow; onClose: () => void }): ReactNode => {
  const { t } = useTranslation(['coverage', 'parts']);
  const { ledger } = useScope();
  const command = useCommand<{ reason: string; evidence: string }, Receipt>((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/declarations/{declaration}/exclude', {
        params: { path: { ledger, declaration: row.declaration ?? '' } },
        body,
        ...underKey(key),
      }),
    ),
  );
  return (
    <ActDrawer open title={t('coverage:excludeForm.title', { name: row.name })} onClose={onClose}>
      {command.data ? (
        <div className="stack">
          <StatusMark mark="done" word={t('coverage:excludeForm.done', { name: row.name })} />
          <RecordedNotice recorded={command.recorded} />
          <div>
            <Button type="primary" autoFocus onClick={onClose}>
              {t('parts:act.close')}
            </Button>
          </div>
        </div>
      ) : (
        <ActForm
          fields={[
            { name: 'reason', label: t('coverage:excludeForm.reason'), kind: 'text', required: true, most: 500 },
            {
              name: 'evidence',
              label: t('coverage:excludeForm.evidence'),
              kind: 'text',
              required: true,
              most: 500,
              help: t('coverage:excludeForm.evidenceHelp'),
            },
          ]}
          submit={t('coverage:excludeForm.submit')}
          busy={command.isPending}
          error={command.error}
          onSubmit={({ reason = '', evidence = '' }) => command.mutate({ reason, evidence })}
          onCancel={onClose}
        >
          <p className="note">{t('coverage:excludeForm.intro')}</p>
        </ActForm>
      )}
    </ActDrawer>
  );
};
