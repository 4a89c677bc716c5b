import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, underKey } from '../../api/client';
import { useScope } from '../../api/scope';
import type { Receipt } from '../../api/shapes';
import { useCommand } from '../../api/use-command';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import { Recorded } from '../../parts/recorded';
import type { UncoveredRow } from './selection';

/** Out of the denominator needs a reason and its evidence, and stays on the list of the excluded. */
export const ExcludeDrawer = ({ row, onClose }: { row: UncoveredRow; onClose: () => void }): ReactNode => {
  const { t } = useTranslation('coverage');
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
    <ActDrawer open title={t('excludeForm.title', { name: row.name })} onClose={onClose}>
      {command.data ? (
        <Recorded words={t('excludeForm.done', { name: row.name })} recorded={command.recorded} onClose={onClose} />
      ) : (
        <ActForm
          fields={[
            { name: 'reason', label: t('excludeForm.reason'), kind: 'text', required: true, most: 500 },
            {
              name: 'evidence',
              label: t('excludeForm.evidence'),
              kind: 'text',
              required: true,
              most: 500,
              help: t('excludeForm.evidenceHelp'),
            },
          ]}
          submit={t('excludeForm.submit')}
          busy={command.isPending}
          error={command.error}
          onSubmit={({ reason = '', evidence = '' }) => command.mutate({ reason, evidence })}
          onCancel={onClose}
        >
          <p className="note">{t('excludeForm.intro')}</p>
        </ActForm>
      )}
    </ActDrawer>
  );
};
