import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftPlace } from '../api/sent-draft';
import { useFormDraft } from '../api/use-form-draft';
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
import { DraftLine } from './draft-line';
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
  /** Where what is typed is kept until it is sent; whoever sends it takes the draft away. */
  draft?: DraftPlace | undefined;
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
  draft,
}: ActFormProps): ReactNode => {
  const { t } = useTranslation('parts');
  const formId = useId();
  const summary = useRef<HTMLDivElement>(null);
  const { values, change, kept, line } = useKeptValues(draft, fields.length > 0, error);
  const [faults, setFaults] = useState<FaultyField[]>([]);
  const words = useFaultWords();
  const entering = useEntering(entry, change);
  const all = [...fields, ...entering.fields];
  const idOf = (field: ActField): string => `${formId}-${field.name}`;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const found = faultsIn(all, values);
    setFaults(found);
    if (found.length === 0) {
      entering.mark(sentValues(entering.fields, values));
      kept.rest();
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
            onChange={(value) => change(field.name, value)}
          />
        );
      })}
      {entering.after}
      {more}
      {line}
      <div className="row wrap">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{t('act.cancel')}</Button>
      </div>
    </form>
  );
};

/** The values of a form, kept as a draft where it has a place. What was typed before comes back, under what is typed meanwhile. */
const useKeptValues = (place: DraftPlace | undefined, any: boolean, error: unknown) => {
  const kept = useFormDraft(any ? place : undefined);
  const { resume } = kept;
  useEffect(() => {
    if (error) resume();
  }, [error, resume]);
  const [typed, setTyped] = useState<ActValues>({});
  const [cleared, setCleared] = useState(false);
  const before = cleared ? undefined : kept.found?.form;
  const values: ActValues = { ...before, ...typed };
  const change = (name: string, value: string): void => {
    setTyped((known) => ({ ...known, [name]: value }));
    kept.keep({ ...values, [name]: value });
  };
  const clear = (): void => {
    setCleared(true);
    setTyped({});
    kept.drop();
  };
  const line = any && place && <DraftLine kept={kept} restored={before !== undefined} onClear={clear} />;
  return { values, change, kept, line };
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
