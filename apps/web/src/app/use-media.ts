import { useCallback, useSyncExternalStore } from 'react';

export const useMedia = (query: string): boolean => {
  const watch = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(watch, () => window.matchMedia(query).matches);
};

/** Below this width pages are read as lists, and matrices as what is left. */
export const useNarrow = (): boolean => useMedia('(max-width: 767px)');
