import { type ReactNode, type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '../api/shapes';
import { StatusMark } from './status-mark';
import './task-list.css';

export type SectionState = 'complete' | 'inProgress' | 'notStarted' | 'cannotStart';

const marks: Record<SectionState, Mark> = {
  complete: 'done',
  inProgress: 'open',
  notStarted: 'notDue',
  cannotStart: 'notDue',
};

interface TaskSectionProps {
  number: number;
  title: string;
  state: SectionState;
  /** Says what a section still waits for. */
  stateNote?: string;
  children?: ReactNode;
}

/** One section of a form, with how far it has come. */
export const TaskSection = ({ number, title, state, stateNote, children }: TaskSectionProps): ReactNode => {
  const { t } = useTranslation('parts');
  const id = useId();
  return (
    <section className={`task task--${state}`} aria-labelledby={id}>
      <div className="task__head">
        <span className="task__number">{number}</span>
        <h2 id={id}>{title}</h2>
        <span className="grow" />
        <StatusMark mark={marks[state]} word={stateNote ?? t(`form.${state}`)} />
      </div>
      {children && <div className="task__body">{children}</div>}
    </section>
  );
};

interface FieldProps {
  /** Where an error summary leads to; made up when nothing leads here. */
  id?: string;
  label: string;
  /** Below the field: the exact amount, the weekday of a date. */
  help?: string;
  error?: string | undefined;
  optional?: boolean;
  unit?: string;
  children: (parts: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode;
}

/** Label, field, unit and the error in the same words as in the summary. Nothing is checked while a person types. */
export const Field = ({ id: given, label, help, error, optional = false, unit, children }: FieldProps): ReactNode => {
  const { t } = useTranslation('parts');
  const made = useId();
  const id = given ?? made;
  const noteId = `${id}-note`;
  return (
    <div className={error ? 'field field--wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="dim"> {t('form.optional')}</span>}
      </label>
      <div className="field__control">
        {children({ id, describedBy: error || help ? noteId : undefined, invalid: error !== undefined })}
        {unit && <span className="field__unit">{unit}</span>}
      </div>
      <p className="field__note" id={noteId}>
        {error ?? help}
      </p>
    </div>
  );
};

export interface FormError {
  field: string;
  words: string;
  /** Since it was said, this one has been put right. */
  putRight?: boolean;
}

interface ErrorSummaryProps {
  errors: FormError[];
  box: RefObject<HTMLDivElement | null>;
}

/** What must be put right, first on the page, each with a link to its field. */
export const ErrorSummary = ({ errors, box }: ErrorSummaryProps): ReactNode => {
  const { t } = useTranslation('parts');
  const headId = useId();
  if (errors.length === 0) return null;
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={box} aria-labelledby={headId}>
      <h2 id={headId}>{t('form.errorSummary', { count: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field}${error.words}`} className={error.putRight ? 'struck' : ''}>
            <a
              href={`#${error.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.field)?.focus();
              }}
            >
              {error.words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** All answers on one page before they are handed in. */
export const CheckAnswers = ({ answers }: { answers: { label: string; value: ReactNode }[] }): ReactNode => (
  <dl className="answers">
    {answers.map((answer) => (
      <div key={answer.label}>
        <dt>{answer.label}</dt>
        <dd>{answer.value}</dd>
      </div>
    ))}
  </dl>
);
