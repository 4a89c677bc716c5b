import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPage } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { useDeclareInterest } from './use-person';

const kinds = ['person', 'unit'] as const;
const grounds = ['nearRelative', 'ownInterest', 'other'] as const;
type Kind = (typeof kinds)[number];

/** 申报利害关系: in a person or in a unit; of somebody else only from his paper (代录). */
export const DeclareInterest = ({ page }: { page: PersonPage }): ReactNode => {
  const { t } = useTranslation('persons');
  const [kind, setKind] = useState<Kind | undefined>();
  const { personId } = page.person;
  const command = useDeclareInterest(personId);
  const fields = useFields(page, kind);
  const send = ({ name = '', unitId = '', ground }: Record<string, string>): void =>
    command.mutate(
      {
        about: kind === 'unit' ? { kind, unitId } : { kind: 'person', name },
        ground: grounds.find((each) => each === ground) ?? 'other',
      },
      { onSuccess: () => setKind(undefined) },
    );
  return (
    <section className="stack screen-only">
      <div className="row wrap" role="group" aria-label={t('interest.declare')}>
        {kinds.map((each) => (
          <Button
            key={each}
            aria-expanded={each === kind}
            onClick={() => {
              command.reset();
              setKind(each === kind ? undefined : each);
            }}
          >
            {t(`interest.in.${each}`)}
          </Button>
        ))}
        {command.isSuccess && kind === undefined && (
          <>
            <StatusMark mark="done" word={t('interest.done')} />
            <RecordedNotice recorded={command.recorded} />
          </>
        )}
      </div>
      {kind && (
        <ActForm
          key={kind}
          fields={fields}
          submit={t(page.own ? 'interest.submit' : 'interest.enter')}
          busy={command.isPending}
          error={command.error}
          entry={
            page.own ? undefined : { subject: `interest~${personId}`, always: true, today: isoDate(page.point.asOf) }
          }
          onSubmit={send}
          onCancel={() => setKind(undefined)}
        />
      )}
    </section>
  );
};

function useFields({ units }: PersonPage, kind: Kind | undefined): ActField[] {
  const { t } = useTranslation('persons');
  const about: ActField =
    kind === 'unit'
      ? {
          ...{ name: 'unitId', kind: 'pick', required: true, label: t('interest.field.unit') },
          options: units.map(({ unitId, name }) => ({ value: unitId, label: name })),
        }
      : {
          ...{ name: 'name', kind: 'line', required: true, most: 50, label: t('interest.field.name') },
          help: t('interest.nameHelp'),
        };
  return [
    about,
    {
      ...{ name: 'ground', kind: 'choice', required: true, label: t('interest.field.ground') },
      options: grounds.map((value) => ({ value, label: t(`interest.ground.${value}`) })),
    },
  ];
}
