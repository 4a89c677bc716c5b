import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Declaration } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import { EntryScope } from '../../parts/entry-scope';
import { Recorded } from '../../parts/recorded';
import { useEnterSignature } from './use-declaration';

interface PaperSignatureProps {
  declaration: Declaration;
  signer: { personId: string; name: string };
}

/** 录入纸质阅签: the head signed the paper form; the coordinator or the office enters it with the scan. */
export const PaperSignature = (props: PaperSignatureProps): ReactNode => {
  const { t } = useTranslation('declaration');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="screen-only" onClick={() => setOpen(true)}>
        {t('paperSignature.open')}
      </Button>
      {open && (
        <ActDrawer open title={t('paperSignature.title')} onClose={() => setOpen(false)}>
          <EntryScope>
            <SignatureForm {...props} onClose={() => setOpen(false)} />
          </EntryScope>
        </ActDrawer>
      )}
    </>
  );
};

const SignatureForm = ({ declaration, signer, onClose }: PaperSignatureProps & { onClose: () => void }): ReactNode => {
  const { t } = useTranslation('declaration');
  const command = useEnterSignature(declaration.declaration);
  if (command.data) return <Recorded words={t('paperSignature.done')} recorded={command.recorded} onClose={onClose} />;
  return (
    <ActForm
      fields={[]}
      entry={{
        subject: `declaration~${declaration.declaration}`,
        people: [{ value: `p.${signer.personId}`, label: signer.name }],
        today: isoDate(declaration.point.asOf),
        ...{ always: true, signature: true },
      }}
      submit={t('paperSignature.submit')}
      busy={command.isPending}
      error={command.error}
      onSubmit={() => command.mutate({ revision: declaration.revision })}
      onCancel={onClose}
    >
      <p className="note">{t('paperSignature.note', { name: signer.name })}</p>
    </ActForm>
  );
};
