import { createContext, type ReactNode, useEffect, useState } from 'react';
import { ShortcutBoard } from './shortcuts';

export const KeyboardContext = createContext(new ShortcutBoard());

const stored = 'taizhang.keys';

export const keysAreOn = (): boolean => localStorage.getItem(stored) !== 'off';

export const switchKeys = (board: ShortcutBoard, on: boolean): void => {
  localStorage.setItem(stored, on ? 'on' : 'off');
  board.enabled = on;
};

export const KeyboardProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const [board] = useState(() => {
    const made = new ShortcutBoard();
    made.enabled = keysAreOn();
    return made;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && board.press(event, event.timeStamp)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [board]);
  return <KeyboardContext value={board}>{children}</KeyboardContext>;
};
