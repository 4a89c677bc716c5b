import { useTranslation } from 'react-i18next';
import type { BusinessItem, Declaration } from '../../api/shapes';
import { useText } from '../../i18n/use-text';

/** The plan's words for what an item holds as keys. */
export const useItemWords = (
  declaration: Pick<Declaration, 'sectors' | 'relations'>,
): {
  sector: (key: string) => string;
  relation: (key: string) => string;
  manner: (manner: BusinessItem['manner']) => string;
  months: (item: Pick<BusinessItem, 'fromMonth' | 'toMonth'>) => string;
} => {
  const { t } = useTranslation('declaration');
  const text = useText();
  const named = (list: Declaration['relations'], key: string): string =>
    text(list.find((one) => one.key === key)?.label) || key;
  return {
    sector: (key) => named(declaration.sectors, key),
    relation: (key) => named(declaration.relations, key),
    manner: (manner) => t(`manner.${manner}`),
    months: ({ fromMonth, toMonth }) =>
      toMonth ? t('months', { from: fromMonth, to: toMonth }) : t('monthsOpen', { from: fromMonth }),
  };
};
