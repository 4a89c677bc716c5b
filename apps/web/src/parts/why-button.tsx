import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhy } from '../app/why-provider';

/** The visible control of the key `w`. */
export const WhyButton = ({ why, of }: { why: string; of?: string }): ReactNode => {
  const { t } = useTranslation('parts');
  const { explain } = useWhy();
  return (
    <Button aria-keyshortcuts="w" onClick={() => explain(why)}>
      <kbd aria-hidden>w</kbd>
      {t('why.open')}
      {of && <span className="only-heard">{of}</span>}
    </Button>
  );
};
