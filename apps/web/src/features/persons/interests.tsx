import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { PersonalInterest, PersonPage } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { gridDate, isoDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ActForm } from '../../parts/act-form';
import { EntryMarkLine } from '../../parts/entry-mark';
import { EntryScope } from '../../parts/entry-scope';
import { RecordedNotice } from '../../parts/live-notice';
import { DeclareInterest } from './declare-interest';
import { useEndInterest } from './use-person';

/** 利害关系: what binds him, declared before there is a matter; those that have ended stay, struck through. */
export const Interests = ({ page, interests }: { page: PersonPage; interests: PersonalInterest[] }): ReactNode => {
  const { t } = useTranslation('persons');
  const { live } = useScope();
  return (
    <div className="stack">
      {interests.length === 0 ? (
        <p className="dim">{t('interest.none')}</p>
      ) : (
        <ul className="person__interests">
          {interests.map((each) => (
            <EntryScope key={each.interest}>
              <InterestItem page={page} interest={each} />
            </EntryScope>
          ))}
        </ul>
      )}
      {live && page.mayDeclare && (
        <EntryScope>
          <DeclareInterest page={page} />
        </EntryScope>
      )}
    </div>
  );
};

const InterestItem = ({ page, interest }: { page: PersonPage; interest: PersonalInterest }): ReactNode => {
  const { t } = useTranslation('persons');
  const text = useText();
  const language = useLanguage();
  const { about, ground, declaredOn, endedOn, endedFor } = interest;
  return (
    <li className="stack">
      <p className="row wrap">
        <b className={endedOn ? 'person__ended' : undefined}>{about.name}</b>
        <span>{text(ground)}</span>
        <span className="dim small">
          {t('interest.declaredOn', { day: gridDate(declaredOn, language) })}
          {endedOn && (
            <span className="sep">
              {t('interest.endedOn', { day: gridDate(endedOn, language), why: endedFor ? text(endedFor) : '' })}
            </span>
          )}
        </span>
        <EntryMarkLine entry={interest.entry} />
        <PageLink className="small screen-only" to={pages.event(interest.event)}>
          {t('interest.event')}
        </PageLink>
      </p>
      {page.mayDeclare && !endedOn && <EndInterest page={page} interest={interest.interest} />}
    </li>
  );
};

const endings = ['ceased', 'mistaken'] as const;

const EndInterest = ({ page, interest }: { page: PersonPage; interest: string }): ReactNode => {
  const { t } = useTranslation('persons');
  const { live } = useScope();
  const [open, setOpen] = useState(false);
  const { personId } = page.person;
  const command = useEndInterest(personId, interest);
  if (!live) return null;
  if (!open)
    return (
      <p className="row screen-only">
        <Button size="small" onClick={() => setOpen(true)}>
          {t('interest.end')}
        </Button>
        {command.isSuccess && <RecordedNotice recorded={command.recorded} />}
      </p>
    );
  return (
    <ActForm
      fields={[
        {
          ...{ name: 'why', kind: 'choice', required: true, label: t('interest.why') },
          options: endings.map((value) => ({ value, label: t(`interest.ending.${value}`) })),
        },
      ]}
      submit={t('interest.end')}
      busy={command.isPending}
      error={command.error}
      entry={page.own ? undefined : { subject: `interest~${personId}`, always: true, today: isoDate(page.point.asOf) }}
      onSubmit={({ why }) => {
        const ending = endings.find((each) => each === why) ?? 'ceased';
        command.mutate({ why: ending }, { onSuccess: () => setOpen(false) });
      }}
      onCancel={() => setOpen(false)}
    />
  );
};
