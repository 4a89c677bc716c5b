import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, type SubmitEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gridDate } from '../i18n/dates';
import { exactYuan, fenOf } from '../i18n/numbers';
import { useLanguage } from '../i18n/use-language';
import {
  type ActField,
  type ActValues,
  type FaultyField,
  faultsIn,
  joined,
  sentValues,
  severalOf,
} from './act-form-model';
import { ActSeveral } from './act-several';
import { choiceClass } from './choice-class';
import { type EntryOffer, useEntering } from './entry-fields';
import { ProblemNotice } from './problem-notice';
import { ErrorSummary, Field } from './task-list';
import './act-form.css';

/** More options than these are searched instead of laid side by side. */
const sideBySide = 12;

/** The note stands beside the name in a list as well; whoever is barred cannot be picked there either. */
const selectable = ({ options = [] }: ActField) =>
  options.map(({ value, label, note, barred = false }) => ({
    ...{ value, label: note ? `${label} ${note}` : label, disabled: barred },
  }));

interface ActFormProps {
  fields: ActField[];
  submit: string;
  busy: boolean;
  error: unknown;
  onSubmit: (values: Record<string, string>) => void;
  onCancel: () => void;
  /** Above the fields: what the act rests on and what follows from it. */
  children?: ReactNode;
  /** Between the fields and the acts: what asks for more fields. */
  more?: ReactNode;
  /** The act may be entered for somebody else (代录). */
  entry?: EntryOffer | undefined;
}

/** A short form for one act. Errors come first, with links; a refusal stays here, and what was typed is kept. */
export const ActForm = ({
  fields,
  submit,
  busy,
  error,
  onSubmit,
  onCancel,
  children,
  more,
  entry,
}: ActFormProps): ReactNode => {
  const { t } = useTranslation('parts');
  const formId = useId();
  const summary = useRef<HTMLDivElement>(null);
  const [values, setValues] = useState<ActValues>({});
  const [faults, setFaults] = useState<FaultyField[]>([]);
  const words = useFaultWords();
  const entering = useEntering(entry, (name, value) => setValues((before) => ({ ...before, [name]: value })));
  const all = [...fields, ...entering.fields];
  const idOf = (field: ActField): string => `${formId}-${field.name}`;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const found = faultsIn(all, values);
    setFaults(found);
    if (found.length === 0) {
      entering.mark(sentValues(entering.fields, values));
      return onSubmit(sentValues(fields, values));
    }
    requestAnimationFrame(() => summary.current?.focus());
  };
  return (
    <form className="act-form" onSubmit={send} noValidate>
      <ErrorSummary
        box={summary}
        errors={faults.map(({ field, fault }) => ({ field: idOf(field), words: words(field, fault) }))}
      />
      {faults.length === 0 && Boolean(error) && <ProblemNotice error={error} />}
      {children}
      {entering.before}
      {all.map((field) => {
        const fault = faults.find((each) => each.field.name === field.name)?.fault;
        return (
          <ActControl
            key={field.name}
            id={idOf(field)}
            field={field}
            value={values[field.name] ?? ''}
            error={fault && words(field, fault)}
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          />
        );
      })}
      {entering.after}
      {more}
      <div className="row wrap">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{t('act.cancel')}</Button>
      </div>
    </form>
  );
};

const useFaultWords = (): ((field: ActField, fault: FaultyField['fault']) => string) => {
  const { t } = useTranslation('parts');
  return ({ label, from = '', to = '', most = 0, least = 1 }, fault) =>
    t(`act.fault.${fault}`, { label, from, to, most, least });
};

export interface ActControlProps {
  id: string;
  field: ActField;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

const ActControl = (props: ActControlProps): ReactNode => {
  const { t } = useTranslation('parts');
  const language = useLanguage();
  const { id, field, value, error, onChange } = props;
  if (field.kind === 'choice') return <ActChoice {...props} />;
  if (field.kind === 'several' && (field.options?.length ?? 0) <= sideBySide) return <ActSeveral {...props} />;
  const fen = field.kind === 'amount' ? fenOf(value) : undefined;
  const help = fen === undefined ? field.help : t('form.exactYuan', { yuan: exactYuan(fen) });
  const dated = field.kind === 'date' && value ? gridDate(value, language) : help;
  return (
    <Field
      id={id}
      label={field.label}
      optional={!field.required}
      {...(dated && { help: dated })}
      {...(field.kind === 'amount' && { unit: t('form.tenThousand') })}
      {...(field.kind === 'yuan' && { unit: t('form.yuan') })}
      error={error}
    >
      {({ describedBy, invalid }) => {
        const told = { id, 'aria-describedby': describedBy, 'aria-invalid': invalid };
        const status = invalid ? 'error' : '';
        if (field.kind === 'date')
          return (
            <DatePicker
              {...told}
              className="act-form__date"
              value={value ? dayjs(value) : null}
              format="YYYY-MM-DD"
              placeholder="YYYY-MM-DD"
              status={status}
              // Enter takes the day that was typed; it must not send the act with it.
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
              onChange={(picked) => onChange(picked ? picked.format('YYYY-MM-DD') : '')}
            />
          );
        if (field.kind === 'text')
          return (
            <Input.TextArea
              {...told}
              rows={3}
              value={value}
              status={status}
              onChange={(event) => onChange(event.target.value)}
            />
          );
        if (field.kind === 'pick')
          return (
            <Select
              {...told}
              showSearch={{ optionFilterProp: 'label' }}
              value={value || null}
              status={status}
              options={selectable(field)}
              onChange={(picked: string) => onChange(picked)}
            />
          );
        if (field.kind === 'several')
          return (
            <Select
              {...told}
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              value={severalOf(value)}
              status={status}
              options={selectable(field)}
              onChange={(picked: string[]) => onChange(joined(picked))}
            />
          );
        const isNumber = field.kind === 'amount' || field.kind === 'yuan' || field.kind === 'count';
        return (
          <Input
            {...told}
            className={isNumber ? 'act-form__number' : ''}
            inputMode={
              field.kind === 'amount' || field.kind === 'yuan' ? 'decimal' : field.kind === 'count' ? 'numeric' : 'text'
            }
            value={value}
            status={status}
            onChange={(event) => onChange(event.target.value)}
          />
        );
      }}
    </Field>
  );
};

/** Offered side by side, none of them chosen beforehand. */
const ActChoice = ({ id, field, value, error, onChange }: ActControlProps): ReactNode => {
  const { t } = useTranslation('parts');
  const noteId = `${id}-note`;
  return (
    <fieldset className={choiceClass(field, error)}>
      <legend className="dim">
        {field.label}
        {!field.required && ` ${t('form.optional')}`}
      </legend>
      {field.options?.map((option, index) => (
        <label key={option.value} className="act-form__option">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={id}
            checked={option.value === value}
            disabled={option.barred}
            aria-describedby={error ? noteId : undefined}
            onChange={() => onChange(option.value)}
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
