import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextEntry } from './entry-fields';
import { settledDate } from './typed-values';

interface PaperDateProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** The day on which the person signed the paper form that is being entered: it counts, not the day of entry. */
export const PaperDate = (props: PaperDateProps): ReactNode => {
  const { t } = useTranslation('declaration');
  return (
    <div className="item__fields">
      <TextEntry {...props} label={t('paperDate')} help={t('paperDateHelp')} settle={settledDate} digits />
    </div>
  );
};
