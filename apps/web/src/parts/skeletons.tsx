import type { CSSProperties, ReactNode } from 'react';
import './states.css';

/** Shapes of what is on its way, as large as it will be, so that nothing jumps when it comes. They do not move. */
const Line = ({ width, height = 14 }: { width: string; height?: number }): ReactNode => (
  <div className="skeleton__line" style={{ width, height }} />
);

export const RowsSkeleton = ({ rows, columns }: { rows: number; columns: number }): ReactNode => (
  <div className="skeleton" aria-hidden style={{ '--columns': columns } as CSSProperties}>
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className="skeleton__row">
        {Array.from({ length: columns }, (_, column) => (
          <Line key={column} width={column === 0 ? '70%' : `${45 + ((row * 7 + column * 13) % 40)}%`} />
        ))}
      </div>
    ))}
  </div>
);

export const TimelineSkeleton = ({ lanes }: { lanes: number }): ReactNode => (
  <div className="skeleton" aria-hidden>
    {Array.from({ length: lanes }, (_, lane) => (
      <div key={lane} style={{ paddingLeft: `${22 + lane * 14}%` }}>
        <Line width={`${18 + (lane % 2) * 10}%`} height={12} />
      </div>
    ))}
  </div>
);

export const FormSkeleton = ({ fields }: { fields: number }): ReactNode => (
  <div className="skeleton" aria-hidden>
    {Array.from({ length: fields }, (_, field) => (
      <div key={field}>
        <Line width="24%" />
        <div style={{ height: 6 }} />
        <Line width="100%" height={44} />
      </div>
    ))}
  </div>
);
