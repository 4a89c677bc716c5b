import type { ReactNode } from 'react';

/** Shifts what it holds to a place on the time axis, in per cent, so that a drawing keeps its proportions at any width. */
export const At = ({ x, children }: { x: number; children: ReactNode }): ReactNode => (
  <svg x={`${x}%`} y="0" overflow="visible">
    {children}
  </svg>
);
