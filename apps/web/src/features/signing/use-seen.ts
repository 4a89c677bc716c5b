import { useCallback, useEffect, useRef, useState } from 'react';

/** A section counts as seen when its end has stood on the screen for this long, so that a flick over the page does not. */
const dwellMs = 350;

export type Seen = 'seen' | 'seeing' | 'unseen';

export interface Seeing {
  /** Put on the very end of each part that must be seen. */
  endOf: (part: string) => (element: HTMLElement | null) => void;
  state: (part: string) => Seen;
  all: (parts: readonly string[]) => boolean;
}

/**
 * Which parts of a paper have been seen as they scrolled into view.
 * @param paper identity of what is read (key and revision): another one has to be seen anew
 */
export const useSeen = (paper: string): Seeing => {
  const [seen, setSeen] = useState<{ paper: string; done: ReadonlySet<string>; inView: ReadonlySet<string> }>({
    paper,
    done: new Set(),
    inView: new Set(),
  });
  const watcher = useRef<IntersectionObserver | undefined>(undefined);
  const parts = useRef(new Map<string, HTMLElement>());
  const refs = useRef(new Map<string, (element: HTMLElement | null) => void>());

  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    setSeen({ paper, done: new Set(), inView: new Set() });
    const update = (part: string, inView: boolean, done: boolean): void =>
      setSeen((before) => {
        const next = { paper, done: new Set(before.done), inView: new Set(before.inView) };
        if (inView) next.inView.add(part);
        else next.inView.delete(part);
        if (done) next.done.add(part);
        return next;
      });
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const part = (entry.target as HTMLElement).dataset['part'] ?? '';
        clearTimeout(timers.get(part));
        update(part, entry.isIntersecting, false);
        if (entry.isIntersecting)
          timers.set(
            part,
            setTimeout(() => update(part, true, true), dwellMs),
          );
      }
    });
    watcher.current = observer;
    parts.current.forEach((element) => observer.observe(element));
    return () => {
      observer.disconnect();
      timers.forEach(clearTimeout);
    };
  }, [paper]);

  const endOf = useCallback((part: string) => {
    const made =
      refs.current.get(part) ??
      ((element: HTMLElement | null): void => {
        const before = parts.current.get(part);
        if (before) watcher.current?.unobserve(before);
        parts.current.delete(part);
        if (!element) return;
        element.dataset['part'] = part;
        parts.current.set(part, element);
        watcher.current?.observe(element);
      });
    refs.current.set(part, made);
    return made;
  }, []);
  const current = seen.paper === paper ? seen : undefined;
  return {
    endOf,
    state: (part) => (current?.done.has(part) ? 'seen' : current?.inView.has(part) ? 'seeing' : 'unseen'),
    all: (wanted) => wanted.every((part) => current?.done.has(part)),
  };
};
