import type { ReactNode } from 'react';
import type { Mark } from '../api/shapes';
import './status-mark.css';

const shapes: Record<Mark, ReactNode> = {
  notDue: <circle cx="7" cy="7" r="5" fill="var(--not-due-fill)" stroke="var(--mark-edge)" />,
  open: (
    <>
      <circle cx="7" cy="7" r="5" fill="#fff" />
      <path d="M7 2a5 5 0 0 1 0 10z" fill="var(--open-fill)" />
      <circle cx="7" cy="7" r="5" fill="none" stroke="var(--mark-edge)" />
    </>
  ),
  dueSoon: (
    <path d="M7 1.8L12.6 12H1.4z" fill="var(--due-soon-fill)" stroke="var(--mark-edge)" strokeLinejoin="round" />
  ),
  overdue: (
    <>
      <rect width="14" height="14" rx="1.5" fill="var(--overdue)" />
      <path d="M7 2.4L11.6 7 7 11.6 2.4 7z" fill="#fff" />
    </>
  ),
  done: <path d="M2.2 7.4l3.2 3.2 6.4-7" fill="none" stroke="var(--done)" strokeWidth="1.6" />,
  suspended: (
    <>
      <rect x=".5" y=".5" width="13" height="13" fill="var(--not-due-fill)" />
      <path
        d="M.5 5L5 .5M.5 9.5l9-9M1 13.5L13.5 1M5.5 13.5l8-8M10 13.5l3.5-3.5"
        stroke="var(--edge)"
        strokeWidth=".8"
      />
      <path d="M5 3.5v7M9 3.5v7" stroke="var(--ink)" strokeWidth="1.8" />
      <rect x=".5" y=".5" width="13" height="13" fill="none" stroke="var(--mark-edge)" />
    </>
  ),
  waived: (
    <>
      <rect x="1" y="1" width="12" height="12" fill="none" stroke="var(--mark-edge)" strokeDasharray="2 1.5" />
      <path d="M4 7h6" stroke="var(--mark-edge)" strokeWidth="1.4" />
    </>
  ),
  sealed: (
    <>
      <rect width="14" height="14" rx="1.5" fill="var(--sealed)" />
      <path d="M4.8 6.5V5a2.2 2.2 0 0 1 4.4 0v1.5" fill="none" stroke="#fff" strokeWidth="1.2" />
      <rect x="3.6" y="6.4" width="6.8" height="4.8" fill="#fff" />
    </>
  ),
  returned: (
    <path d="M2 5.2h6.4a3 3 0 0 1 0 6H5M4.8 2.4L2 5.2 4.8 8" fill="none" stroke="var(--due-soon)" strokeWidth="1.5" />
  ),
};

/** The shape of a state. It never stands for the state alone: a word or a title goes with it. */
export const Glyph = ({ mark, title }: { mark: Mark; title?: string }): ReactNode => (
  <svg
    className="glyph"
    viewBox="0 0 14 14"
    {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true })}
  >
    {title && <title>{title}</title>}
    {shapes[mark]}
  </svg>
);
