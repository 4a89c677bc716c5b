import { type ReactNode, useRef } from 'react';
import { EntryContext, type EntryMark } from '../api/entry';

/** Round the commands and the form of an act that may be entered on behalf (代录): the form marks, the command sends. */
export const EntryScope = ({ children }: { children: ReactNode }): ReactNode => {
  const mark = useRef<EntryMark | undefined>(undefined);
  return <EntryContext.Provider value={mark}>{children}</EntryContext.Provider>;
};
