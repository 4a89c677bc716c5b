import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exactYuan, fenOf, tenThousandYuan } from '../../i18n/numbers';
import { Field } from '../../parts/task-list';
import './entry-fields.css';

interface EntryProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  help?: string;
  optional?: boolean;
}

interface TextEntryProps extends EntryProps {
  /** What the text becomes when the field is left: 2015.3 → 2015-03. */
  settle?: (typed: string) => string;
  placeholder?: string;
  digits?: boolean;
  maxLength?: number;
}

export const TextEntry = ({ settle, placeholder, digits, maxLength, ...field }: TextEntryProps): ReactNode => (
  <Field {...field}>
    {({ id, describedBy, invalid }) => (
      <input
        id={id}
        className="entry"
        type="text"
        value={field.value}
        placeholder={placeholder}
        inputMode={digits ? 'numeric' : undefined}
        maxLength={maxLength}
        autoComplete="off"
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => field.onChange(event.target.value)}
        onBlur={() => settle && settle(field.value) !== field.value && field.onChange(settle(field.value))}
      />
    )}
  </Field>
);

export const LongEntry = ({ maxLength = 500, ...field }: EntryProps & { maxLength?: number }): ReactNode => (
  <Field {...field}>
    {({ id, describedBy, invalid }) => (
      <textarea
        id={id}
        className="entry entry--long"
        rows={2}
        value={field.value}
        maxLength={maxLength}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => field.onChange(event.target.value)}
      />
    )}
  </Field>
);

interface ChoiceEntryProps extends EntryProps {
  options: { value: string; label: string }[];
}

export const ChoiceEntry = ({ options, ...field }: ChoiceEntryProps): ReactNode => {
  const { t } = useTranslation('declaration');
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          className="entry"
          value={field.value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => field.onChange(event.target.value)}
        >
          <option value="">{t('choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

/** Money in units of ten thousand yuan. While the field has the focus it shows what was typed, and below it the exact yuan. */
export const AmountEntry = (field: EntryProps): ReactNode => {
  const { t } = useTranslation('parts');
  const [focused, setFocused] = useState(false);
  const fen = fenOf(field.value);
  const shown = focused || fen === undefined ? field.value : tenThousandYuan(fen);
  const exact = fen === undefined ? '' : t('form.exactYuan', { yuan: exactYuan(fen) });
  return (
    <Field {...field} unit={t('form.tenThousand')} help={focused ? exact : ''}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          className="entry entry--amount"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onChange={(event) => field.onChange(event.target.value)}
        />
      )}
    </Field>
  );
};

interface RadioRowProps<Value extends string> {
  /** Of the group; an error summary leads to its first choice. */
  id: string;
  question: string;
  value: Value | '';
  choices: { value: Value; label: string }[];
  onChange: (value: Value) => void;
  error?: string | undefined;
}

export const RadioRow = <Value extends string>(props: RadioRowProps<Value>): ReactNode => (
  <fieldset className={props.error ? 'ask field--wrong' : 'ask'}>
    <legend>{props.question}</legend>
    <div className="ask__choices">
      {props.choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            id={index === 0 ? props.id : undefined}
            name={props.id}
            checked={props.value === choice.value}
            aria-describedby={props.error ? `${props.id}-note` : undefined}
            onChange={() => props.onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
    {props.error && (
      <p className="field__note" id={`${props.id}-note`}>
        {props.error}
      </p>
    )}
  </fieldset>
);
