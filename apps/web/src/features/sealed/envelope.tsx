import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { SealedMark } from '../../api/shapes';
import { EnvelopeDrawer } from './envelope-drawer';
import './sealed.css';

/** An envelope with its reference: that something is there, never what it says. It opens for a reason, and in the present only. */
export const Envelope = ({ mark }: { mark: SealedMark | null }): ReactNode => {
  const { t } = useTranslation('sealed');
  const { live } = useScope();
  const [open, setOpen] = useState(false);
  if (mark === null) return <span className="dim">{t('none')}</span>;
  const reference = mark.reference.slice(0, 8);
  const face = (
    <>
      <span aria-hidden>✉</span> {t('word')} <span className="dim small">{reference}</span>
    </>
  );
  if (!live) return <span className="envelope">{face}</span>;
  return (
    <>
      <button type="button" className="envelope envelope--shut" title={t('help')} onClick={() => setOpen(true)}>
        <span className="only-heard">{t('openOne')}</span> {face}
      </button>
      {open && <EnvelopeDrawer mark={mark} onClose={() => setOpen(false)} />}
    </>
  );
};
