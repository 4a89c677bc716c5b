import { useEffect } from 'react';

/** At most this much typing is lost when a page dies. */
const saveEveryMs = 5000;

/** Calls `save` every five seconds, when the page is hidden or left, and when its form goes. It decides itself whether there is anything new. */
export const useTimelySaving = (save: () => Promise<void>): void => {
  useEffect(() => {
    const timer = setInterval(() => void save(), saveEveryMs);
    const leave = (): void => void save();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
      void save();
    };
  }, [save]);
};
