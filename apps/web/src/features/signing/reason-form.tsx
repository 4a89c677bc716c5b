import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../parts/task-list';
import '../declaration/entry-fields.css';

interface ReasonFormProps {
  title: string;
  reasonLabel: string;
  act: string;
  busy: boolean;
  /** The section that is meant, where one must be named. */
  sections?: { key: string; label: string }[];
  onAct: (reason: string, section: string) => void;
  onCancel: () => void;
}

/** An act that needs a reason: the reason is asked for where the act is, and checked when it is done. */
export const ReasonForm = ({
  title,
  reasonLabel,
  act,
  busy,
  sections,
  onAct,
  onCancel,
}: ReasonFormProps): ReactNode => {
  const { t } = useTranslation('signing');
  const [reason, setReason] = useState('');
  const [section, setSection] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, textarea')?.focus(), []);
  const wrong = { section: sections && section === '', reason: reason.trim() === '' };
  return (
    <form
      ref={form}
      className="reason"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrong.section && !wrong.reason) onAct(reason.trim(), section);
      }}
    >
      <h2>{title}</h2>
      {sections && (
        <Field label={t('whichSection')} error={tried && wrong.section ? t('sectionMissing') : undefined}>
          {({ id, describedBy, invalid }) => (
            <select
              id={id}
              className="entry"
              value={section}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              onChange={(event) => setSection(event.target.value)}
            >
              <option value="">{t('choose')}</option>
              {sections.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={reasonLabel} error={tried && wrong.reason ? t('reasonMissing') : undefined}>
        {({ id, describedBy, invalid }) => (
          <textarea
            id={id}
            className="entry entry--long"
            rows={2}
            maxLength={500}
            value={reason}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="row wrap">
        <Button htmlType="submit" size="large" loading={busy}>
          {act}
        </Button>
        <Button size="large" onClick={onCancel}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
};
