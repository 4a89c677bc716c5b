import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../parts/problem-notice';
import { StatusMark } from '../../parts/status-mark';
import { FileChoice } from './file-choice';
import { useTakeReceipt } from './use-bundles';

/** The receipt of what was handed over, as it came back. */
export const TakeReceipt = (): ReactNode => {
  const { t } = useTranslation('bundles');
  const take = useTakeReceipt();
  return (
    <>
      <FileChoice
        label={t('take')}
        busy={take.isPending}
        onChoose={(file) => void file.text().then((note) => take.mutate(note))}
      />
      <ProblemNotice error={take.error} onDismiss={take.reset} />
      {take.data && <StatusMark mark="done" word={t('taken')} />}
    </>
  );
};
