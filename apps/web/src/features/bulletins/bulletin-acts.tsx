import { Button, Input } from 'antd';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulletinPage } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { type ActFormState, ActsInPlace } from '../../parts/acts-in-place';
import { ProblemNotice } from '../../parts/problem-notice';
import { Field } from '../../parts/task-list';
import { minuteOf } from './figures-minute';
import { type BulletinAct, type BulletinActName, useBulletinCommand } from './use-bulletins';

const actFrom = (act: BulletinActName, values: Readonly<Record<string, string>>): BulletinAct => {
  switch (act) {
    case 'submit':
    case 'approve':
    case 'issue':
      return { act };
    case 'edit':
      return { act, body: { title: values['title'] ?? '', text: values['text'] ?? '' } };
    case 'pin': {
      const at = minuteOf(values['on'], values['time']);
      return { act, body: at ? { at } : {} };
    }
    case 'return':
    case 'drop':
      return { act, body: { reason: values['reason'] ?? '' } };
  }
};

/** What this reader may do with the bulletin now, side by side, none preselected. */
export const BulletinActs = ({ page }: { page: BulletinPage }): ReactNode => {
  const { t } = useTranslation('bulletins');
  return (
    <ActsInPlace
      may={page.may}
      command={useBulletinCommand(page.bulletin)}
      sent={actFrom}
      words={{
        acts: t('acts'),
        readOnly: t('readOnly'),
        noAct: t('noAct'),
        act: (act) => t(`act.${act}`),
        done: (act) => t(`done.${act}`),
      }}
      form={(act, state) =>
        act === 'edit' ? <TextForm page={page} {...state} /> : <PlainForm key={act} act={act} page={page} {...state} />
      }
    />
  );
};

interface PlainFormProps extends ActFormState {
  act: Exclude<BulletinActName, 'edit'>;
  page: BulletinPage;
}

const PlainForm = ({ act, page, ...form }: PlainFormProps): ReactNode => {
  const { t } = useTranslation('bulletins');
  const text = useText();
  const fields: Partial<Record<BulletinActName, ActField[]>> = {
    pin: [
      {
        name: 'on',
        label: t('field.on'),
        kind: 'date',
        required: false,
        to: isoDate(page.point.asOf),
        help: t('help.on'),
      },
      { name: 'time', label: t('field.time'), kind: 'line', required: false, most: 5, help: t('help.time') },
    ],
    return: [{ name: 'reason', label: t('field.reason'), kind: 'text', required: true, most: 500 }],
    drop: [{ name: 'reason', label: t('field.reason'), kind: 'text', required: true, most: 500 }],
  };
  return (
    <ActForm fields={fields[act] ?? []} submit={t('submit', { act: t(`act.${act}`) })} {...form}>
      <p className="note">{t(`follows.${act}`, { role: text(page.approverRole) })}</p>
    </ActForm>
  );
};

/** What is written already stands in the form: it is a text that is worked on. */
const TextForm = ({ page, busy, error, onSubmit, onCancel }: ActFormState & { page: BulletinPage }): ReactNode => {
  const { t } = useTranslation(['bulletins', 'parts']);
  const [title, setTitle] = useState(page.title);
  const [text, setText] = useState(page.text);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    onSubmit({ title: title.trim(), text: text.trim() });
  };
  return (
    <form className="act-form" onSubmit={send} noValidate>
      {Boolean(error) && <ProblemNotice error={error} />}
      <p className="note">{t('bulletins:follows.edit')}</p>
      <Field label={t('bulletins:field.title')}>
        {({ id }) => <Input id={id} value={title} maxLength={100} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field label={t('bulletins:field.text')} help={t('bulletins:help.text')}>
        {({ id }) => (
          <Input.TextArea id={id} rows={12} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <div className="row wrap">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('bulletins:submit', { act: t('bulletins:act.edit') })}
        </Button>
        <Button onClick={onCancel}>{t('parts:act.cancel')}</Button>
      </div>
    </form>
  );
};
