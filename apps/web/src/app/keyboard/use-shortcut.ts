import { useContext, useEffect, useRef } from 'react';
import { KeyboardContext } from './keyboard-provider';
import type { Shortcut } from './shortcuts';

/** Offers a single key while the calling part is on the page. The part shows a control for the same act. */
export const useShortcut = (keys: string, words: string, run: () => void, scope: Shortcut['scope'] = 'page'): void => {
  const board = useContext(KeyboardContext);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => board.add({ keys, words, scope, run: () => latest.current() }), [board, keys, words, scope]);
};
