import type { ReactNode } from 'react';
import type { ActControlProps } from './act-form';
import { joined, severalOf } from './act-form-model';
import { choiceClass } from './choice-class';

/** More than one of a few: all side by side, none of them chosen beforehand, sent in the order in which they stand. */
export const ActSeveral = ({ id, field, value, error, onChange }: ActControlProps): ReactNode => {
  const noteId = `${id}-note`;
  const options = field.options ?? [];
  const chosen = severalOf(value);
  const turn = (one: string): void => {
    const kept = options.map((option) => option.value).filter((each) => chosen.includes(each) !== (each === one));
    onChange(joined(kept));
  };
  return (
    <fieldset className={choiceClass(field, error)}>
      <legend className="dim">{field.label}</legend>
      {options.map((option, index) => (
        <label key={option.value} className="act-form__option">
          <input
            type="checkbox"
            id={index === 0 ? id : undefined}
            checked={chosen.includes(option.value)}
            disabled={option.barred}
            aria-describedby={error ? noteId : undefined}
            onChange={() => turn(option.value)}
          />
          <span>
            {option.label}
            {option.note && <span className="small dim"> {option.note}</span>}
          </span>
        </label>
      ))}
      <p className="field__note" id={noteId}>
        {error ?? field.help}
      </p>
    </fieldset>
  );
};
