import { type ReactNode, useId } from 'react';

interface PanelProps {
  title: ReactNode;
  note?: ReactNode;
  /** At the right end of the head. */
  acts?: ReactNode;
  /** Keeps its content's own padding away: tables and matrices reach the edges. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

/** A white surface with a head: its title, what it is true of, and what may be done with it. */
export const Panel = ({ title, note, acts, flush = false, className = '', children }: PanelProps): ReactNode => {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <div className="panel__head">
        <h2 id={id}>{title}</h2>
        {note && <span className="panel__note">{note}</span>}
        {acts && (
          <>
            <span className="grow" />
            {acts}
          </>
        )}
      </div>
      {flush ? children : <div className="panel__body">{children}</div>}
    </section>
  );
};
