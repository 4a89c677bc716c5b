import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptForm } from '../api/use-form-draft';
import { shortDate, timeOfDay } from '../i18n/dates';

interface DraftLineProps {
  kept: KeptForm;
  /** Set while what stands in the form was typed before. */
  restored: boolean;
  onClear: () => void;
}

/** Where the typing is kept, how, and since when; what was typed before may be put aside. */
export const DraftLine = ({ kept, restored, onClear }: DraftLineProps): ReactNode => {
  const { t } = useTranslation('parts');
  const at = kept.savedAt ? timeOfDay(kept.savedAt, 'second') : '';
  const state =
    kept.saving === 'failed'
      ? t('draft.failed')
      : kept.saving === 'saving'
        ? t('form.draftSaving')
        : at && t('form.draftSaved', { at });
  return (
    <>
      {restored && kept.found && (
        <p className="row wrap small" role="status">
          {t('draft.restored', { at: `${shortDate(kept.found.savedAt)} ${timeOfDay(kept.found.savedAt)}` })}
          <Button size="small" onClick={onClear}>
            {t('draft.clear')}
          </Button>
        </p>
      )}
      <p className={kept.saving === 'failed' ? 'small late-words' : 'small dim'}>
        {t(kept.sealed ? 'draft.sealed' : 'draft.kept')}
        {state && <span className="sep">{state}</span>}
      </p>
    </>
  );
};
