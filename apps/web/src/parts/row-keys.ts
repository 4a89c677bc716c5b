import type { KeyboardEvent } from 'react';

const beside = (row: HTMLElement, key: string): Element | null | undefined => {
  if (key === 'ArrowDown') return row.nextElementSibling;
  return key === 'ArrowUp' ? row.previousElementSibling : undefined;
};

/** Keys of a row that has the focus: arrows go from row to row, Enter opens it. */
export const rowKeys =
  (onOpen: () => void) =>
  (event: KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.key === 'Enter') return onOpen();
    const next = beside(event.currentTarget, event.key);
    if (next === undefined) return;
    event.preventDefault();
    if (next instanceof HTMLElement) next.focus();
  };
