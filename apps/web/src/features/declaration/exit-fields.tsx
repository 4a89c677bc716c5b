import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { gridDate, shortDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { LongEntry, RadioRow, TextEntry } from './entry-fields';
import { fieldId } from './form-checks';
import type { DraftItem } from './form-draft';
import type { ItemFieldsProps } from './item-fields';
import { useItemWords } from './item-words';
import { dateOf, settledDate } from './typed-values';

const exits = ['withdrawn', 'agreed', 'open'] as const;

/** Whether one has left the business of an item, or by when. The window is shown beside it; what follows is not decided here. */
export const ExitFields = ({ item, number, declaration, errorOf, onChange }: ItemFieldsProps): ReactNode => {
  const { t } = useTranslation('declaration');
  const words = useItemWords(declaration);
  const set = (change: Partial<DraftItem>): void => onChange({ ...item, ...change });
  const exitHelp = useExitHelp(item, declaration.window?.to);
  const of = item.who === 'relative' ? item.name : '';
  return (
    <div className="item" role="group" aria-label={t('itemNumber', { number })}>
      <RadioRow
        id={fieldId(item, 'exit')}
        question={t('exitQuestion', { what: [of, item.sector && words.sector(item.sector)].filter(Boolean).join(' ') })}
        value={item.exit}
        choices={exits.map((exit) => ({ value: exit, label: t(`exit.${exit}`) }))}
        onChange={(exit) => set({ exit })}
        error={errorOf(fieldId(item, 'exit'))}
      />
      {(item.exit === 'agreed' || item.exit === 'withdrawn') && (
        <div className="item__fields">
          <TextEntry
            id={fieldId(item, 'exitOn')}
            label={t(item.exit === 'agreed' ? 'agreedOn' : 'withdrawnOn')}
            value={item.exitOn}
            onChange={(exitOn) => set({ exitOn })}
            settle={settledDate}
            digits
            placeholder="2017-09-25"
            help={exitHelp}
            error={errorOf(fieldId(item, 'exitOn'))}
          />
          {item.exit === 'withdrawn' && (
            <div className="item__rest">
              <LongEntry
                id={fieldId(item, 'proof')}
                label={t('field.proof')}
                value={item.proof}
                onChange={(proof) => set({ proof })}
                help={t('proofHelp')}
                error={errorOf(fieldId(item, 'proof'))}
              />
            </div>
          )}
        </div>
      )}
      {item.exit === 'open' && <p className="note">{t('openNote')}</p>}
    </div>
  );
};

/** 周一，在 9-30 截止之前: the weekday of the date, and on which side of the cut-off it lies. */
const useExitHelp = (item: DraftItem, cutOff: string | undefined): string => {
  const { t } = useTranslation('declaration');
  const language = useLanguage();
  const on = dateOf(item.exitOn);
  if (!on) return '';
  const day = gridDate(on, language);
  if (!cutOff) return day;
  return t(on <= cutOff ? 'beforeCutOff' : 'afterCutOff', { day, cutOff: shortDate(cutOff) });
};
