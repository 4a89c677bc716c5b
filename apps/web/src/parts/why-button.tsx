import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhy } from '../app/why-provider';

/** The visible control of the key `w`. */
export const WhyButton = ({ why, of }: { why: string; of?: string }): ReactNode => {
  const { t } = useTranslation('parts');
  const { explain } = useWhy();
  return (
    <Button aria-keyshortcuts="w" aria-label={of ? `${t('why.open')} ${of}` : undefined} onClick={() => explain(why)}>
      <kbd aria-hidden>w</kbd>
      {t('why.open')}
    </Button>
  );
};
