import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import { useSession } from '../../api/session';
import { ActDrawer } from '../../parts/act-drawer';
import { ProblemNotice } from '../../parts/problem-notice';
import { BundleFacts } from './bundle-facts';
import { BundleTaken } from './bundle-taken';
import { FileChoice } from './file-choice';
import { TakeReceipt } from './take-receipt';
import { usePreviewBundle, useTakeInBundle } from './use-import-bundle';

const takers: readonly string[] = ['caseSupervisor', 'commissionOffice', 'intakeClerk'];

/** 导入移送包: a signed file of another body is chosen, checked and shown, then taken in, and its receipt saved. */
export const ImportBundle = (): ReactNode => {
  const { t } = useTranslation('bundles');
  const { live } = useScope();
  const roles = useSession().data?.roles ?? [];
  const [open, setOpen] = useState(false);
  if (!live || !roles.some(({ role }) => takers.includes(role))) return null;
  return (
    <>
      <Button className="screen-only" onClick={() => setOpen(true)}>
        {t('import.open')}
      </Button>
      {open && (
        <ActDrawer open title={t('import.title')} onClose={() => setOpen(false)} size={560}>
          <ImportSteps />
        </ActDrawer>
      )}
    </>
  );
};

const ImportSteps = (): ReactNode => {
  const { t } = useTranslation('bundles');
  const [file, setFile] = useState<File | undefined>();
  const preview = usePreviewBundle();
  const take = useTakeInBundle();
  const choose = (chosen: File): void => {
    setFile(chosen);
    take.reset();
    preview.mutate(chosen);
  };
  return (
    <div className="stack">
      <p className="note">{t('import.intro')}</p>
      <FileChoice label={t('import.file')} busy={preview.isPending || take.isPending} onChoose={choose} />
      {preview.isPending && <p role="status">{t('import.checking')}</p>}
      <ProblemNotice error={preview.error} onDismiss={preview.reset} />
      {preview.data && file && !take.data && (
        <BundleFacts
          key={preview.data.bundle}
          preview={preview.data}
          busy={take.isPending}
          onTake={(unit) => take.mutate({ file, bundle: preview.data.bundle, unit })}
        />
      )}
      <ProblemNotice error={take.error} onDismiss={take.reset} />
      {take.data && <BundleTaken taken={take.data} recorded={take.recorded} />}
      <p className="note">{t('import.receiptIntro')}</p>
      <TakeReceipt />
    </div>
  );
};
