import { useTranslation } from 'react-i18next';
import type { FormError } from '../../parts/task-list';
import type { Fault, SectionKey } from './form-checks';

export const sectionKeys: readonly SectionKey[] = ['basics', 'self', 'relatives', 'withdrawal', 'submit'];

export const sectionNumber = (key: string): number => sectionKeys.findIndex((one) => one === key) + 1;

/** The name of a section as the form writes it; a section that this page does not know keeps its own name. */
export const useSectionTitle = (): ((key: string) => string) => {
  const { t } = useTranslation('declaration');
  return (key) => (sectionNumber(key) > 0 ? t(`section.${key as SectionKey}`) : key);
};

/** The same words in the summary, with their place, and beside the field. */
export const useFaultWords = (): {
  beside: (fault: Fault) => string;
  summary: (faults: Fault[], isOpen: (fault: Fault) => boolean) => FormError[];
} => {
  const { t } = useTranslation('declaration');
  const beside = (fault: Fault): string => t(`fault.${fault.code}`);
  const placed = (fault: Fault): string => {
    const place = { section: sectionNumber(fault.section), number: fault.number, words: beside(fault) };
    return fault.number ? t('faultInItem', place) : t('faultInSection', place);
  };
  return {
    beside,
    summary: (faults, isOpen) =>
      faults.map((fault) => ({ field: fault.field, words: placed(fault), putRight: !isOpen(fault) })),
  };
};
