import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealedMark } from '../../api/shapes';

/** A word of the case that is sealed: that it is there, never what it says. */
export const Envelope = ({ mark }: { mark: SealedMark | null }): ReactNode => {
  const { t } = useTranslation('cases');
  if (mark === null) return <span className="dim">{t('none')}</span>;
  return (
    <span className="case__envelope" title={t('envelope.help')}>
      <span aria-hidden>✉</span> {t('envelope.word')} <span className="dim small">{mark.reference.slice(0, 8)}</span>
    </span>
  );
};
