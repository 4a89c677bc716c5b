import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Declaration } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { AmountEntry, ChoiceEntry, LongEntry, TextEntry } from './entry-fields';
import { fieldId } from './form-checks';
import type { DraftItem } from './form-draft';
import { settledMonth } from './typed-values';

export interface ItemFieldsProps {
  item: DraftItem;
  number: number;
  declaration: Declaration;
  errorOf: (field: string) => string | undefined;
  onChange: (item: DraftItem) => void;
}

interface BusinessFieldsProps extends ItemFieldsProps {
  onRemove?: (() => void) | undefined;
}

/** One participation in business: sector, manner, months, what it is, and the two amounts. */
export const BusinessFields = ({ onRemove, ...props }: BusinessFieldsProps): ReactNode => {
  const { item, number, declaration } = props;
  const { t } = useTranslation('declaration');
  const text = useText();
  const set = (change: Partial<DraftItem>): void => props.onChange({ ...item, ...change });
  const field = (name: keyof DraftItem) => ({
    id: fieldId(item, name),
    label: t(`field.${name as 'sector'}`),
    value: item[name],
    error: props.errorOf(fieldId(item, name)),
    onChange: (value: string) => set({ [name]: value }),
  });
  const sector = declaration.sectors.find(({ key }) => key === item.sector);
  return (
    <div className="item" role="group" aria-label={t('itemNumber', { number })}>
      <div className="item__head">
        <h3>{t('itemNumber', { number })}</h3>
        <span className="grow" />
        {onRemove && (
          <Button onClick={onRemove} aria-label={`${t('removeItem')} ${t('itemNumber', { number })}`}>
            {t('removeItem')}
          </Button>
        )}
      </div>
      <div className="item__fields">
        {item.who === 'relative' && (
          <>
            <TextEntry {...field('name')} maxLength={50} />
            <ChoiceEntry
              {...field('relation')}
              options={declaration.relations.map(({ key, label }) => ({ value: key, label: text(label) }))}
            />
            <span className="item__break" />
          </>
        )}
        <ChoiceEntry
          {...field('sector')}
          help={sector ? text(sector.detail) : ''}
          options={declaration.sectors.map(({ key, label }) => ({ value: key, label: text(label) }))}
        />
        <ChoiceEntry
          {...field('manner')}
          options={(['takingPart', 'shares'] as const).map((manner) => ({
            value: manner,
            label: t(`manner.${manner}`),
          }))}
        />
        <div className="item__months">
          <TextEntry {...field('fromMonth')} digits settle={settledMonth} placeholder="2015-03" />
          <TextEntry {...field('toMonth')} digits settle={settledMonth} help={t('stillGoingOn')} />
        </div>
        <AmountEntry {...field('amount')} />
        <AmountEntry {...field('profit')} />
        <div className="item__wide">
          <LongEntry {...field('content')} help={t('contentHelp')} />
        </div>
      </div>
    </div>
  );
};
