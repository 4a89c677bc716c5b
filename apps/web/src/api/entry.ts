import { createContext, type RefObject } from 'react';

/** The mark of an entry on behalf (代录), as the header carries it. Without `for` it is of whom the matter says. */
export interface EntryMark {
  medium: string;
  on: string;
  for?: string;
  scan?: string;
}

/** Within it one form marks what its command sends; a page that has none sends nothing marked. */
export const EntryContext = createContext<RefObject<EntryMark | undefined> | undefined>(undefined);

/** Marks of acts that are under way, by the key of their intent. */
const underWay = new Map<string, string>();

export const headerOf = (mark: EntryMark): string => new URLSearchParams({ ...mark }).toString();

/** Sends one act under its mark. */
export const marked = async <Output>(
  key: string,
  mark: EntryMark | undefined,
  send: () => Promise<Output>,
): Promise<Output> => {
  if (mark === undefined) return send();
  underWay.set(key, headerOf(mark));
  try {
    return await send();
  } finally {
    underWay.delete(key);
  }
};

export const entryHeader = 'X-Taizhang-On-Behalf';
export const markUnder = (key: string | null): string | undefined => (key === null ? undefined : underWay.get(key));
