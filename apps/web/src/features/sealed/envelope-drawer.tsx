import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedSeal, SealedMark } from '../../api/shapes';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import { StatusMark } from '../../parts/status-mark';
import { OpenedEnvelope } from './opened-envelope';
import { useAskSealed, useOpenSealed, wantsApproval } from './use-sealed';

/** 开启密封: a reason first, a second person where policy wants one, then a quarter of an hour with one's own name across it. */
export const EnvelopeDrawer = ({ mark, onClose }: { mark: SealedMark; onClose: () => void }): ReactNode => {
  const { t } = useTranslation('sealed');
  const open = useOpenSealed();
  const ask = useAskSealed();
  // Held here alone and gone with the drawer: an opened envelope is in no cache.
  const [opened, setOpened] = useState<OpenedSeal | undefined>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [reason, setReason] = useState('');
  const tryOpen = async (why: string): Promise<void> => {
    setReason(why);
    setBusy(true);
    setError(undefined);
    try {
      setOpened(await open(mark, why));
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <ActDrawer open title={t('title', { reference: mark.reference.slice(0, 8) })} onClose={onClose}>
      {opened ? (
        <OpenedEnvelope opened={opened} onShut={onClose} />
      ) : (
        <div className="stack">
          <ActForm
            fields={[{ name: 'reason', label: t('reason'), kind: 'text', required: true, most: 500 }]}
            submit={t('open')}
            busy={busy}
            error={error}
            onSubmit={({ reason: why = '' }) => void tryOpen(why)}
            onCancel={onClose}
          >
            <p className="note">{t('follows')}</p>
          </ActForm>
          {wantsApproval(error) && ask.data === undefined && (
            <p className="row wrap">
              <Button loading={ask.isPending} onClick={() => ask.mutate({ mark, reason })}>
                {t('ask')}
              </Button>
              <span className="small dim">{t('askHelp')}</span>
            </p>
          )}
          {ask.data && <StatusMark mark="open" word={t('asked')} />}
        </div>
      )}
    </ActDrawer>
  );
};
