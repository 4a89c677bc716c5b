import type { Label } from '../api/shapes';
import { useLanguage } from './use-language';

/** Words that come from the plan or the log are stored in both languages; this picks the reader's. */
export const useText = (): ((label: Label | null | undefined) => string) => {
  const language = useLanguage();
  return (label) => (label ? label[language] || label.zh : '');
};
