import { Button, Select } from 'antd';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckPage, CheckTeamPreview } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { joined } from '../../parts/act-form-model';
import type { ActFormState } from '../../parts/acts-in-place';
import { ProblemNotice } from '../../parts/problem-notice';
import { Field } from '../../parts/task-list';
import { personOption } from '../ledger/item-fields';
import { useTeamPreview } from './use-checks';

/** 组成检查组: whoever is chosen is checked against every target before anything is sent. */
export const TeamForm = ({ page, busy, error, onSubmit, onCancel }: ActFormState & { page: CheckPage }): ReactNode => {
  const { t } = useTranslation('checks');
  const [members, setMembers] = useState<string[]>([]);
  const [leader, setLeader] = useState<string | undefined>();
  const preview = useTeamPreview(page.check, members).data;
  const people = page.candidates.map(personOption);
  const ready = leader !== undefined && members.includes(leader) && preview !== undefined && preview.fits.length > 0;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (ready) onSubmit({ leaderId: leader, members: joined(members), targets: joined(preview.fits) });
  };
  return (
    <form className="act-form" onSubmit={send} noValidate>
      {Boolean(error) && <ProblemNotice error={error} />}
      <p className="note">{t('team.note')}</p>
      <Field label={t('field.members')}>
        {({ id }) => (
          <Select
            id={id}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={members}
            options={people}
            onChange={(picked: string[]) => setMembers(picked)}
          />
        )}
      </Field>
      <Field label={t('field.leaderId')}>
        {({ id }) => (
          <Select
            id={id}
            value={leader ?? null}
            options={people.filter(({ value }) => members.includes(value))}
            onChange={(picked: string) => setLeader(picked)}
          />
        )}
      </Field>
      {preview ? <Preview preview={preview} /> : <p className="small dim">{t('team.choose')}</p>}
      <div className="row wrap">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>
          {t('submit', { act: t('act.assign') })}
        </Button>
        <Button onClick={onCancel}>{t('back')}</Button>
      </div>
    </form>
  );
};

/** Who is in, who is out and why. */
const Preview = ({ preview: { fits, barred } }: { preview: CheckTeamPreview }): ReactNode => {
  const { t } = useTranslation('checks');
  const text = useText();
  const away = new Set(barred.map(({ target }) => target)).size;
  return (
    <div role="status" className="stack small">
      <p>{t('team.fits', { count: fits.length })}</p>
      {away > 0 && (
        <>
          <p>{t('team.barred', { count: away })}</p>
          <ul className="checks__barred">
            {barred.map(({ target, name, member, conflict }) => (
              <li key={`${target}/${member.personId}`}>
                {t('team.bar', { name, member: member.name, conflict: text(conflict) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
