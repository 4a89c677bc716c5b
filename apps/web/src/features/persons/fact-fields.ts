import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import type { PersonFact, PersonPage } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import type { ActField } from '../../parts/act-form-model';

type Content = components['schemas']['CorrectPersonFact']['content'];

const ranks = [
  'department',
  'deputyDepartment',
  'division',
  'deputyDivision',
  'section',
  'deputySection',
  'clerk',
] as const;
const politicals = ['partyMember', 'leagueMember', 'democraticParty', 'none'] as const;
const employments = ['civilServant', 'institution', 'stateEnterprise'] as const;
const genders = ['male', 'female'] as const;
const departures = ['retired', 'resigned'] as const;
const yesNo = ['yes', 'no'] as const;

/** What can be wrong of each kind of fact, beside its day. */
const members = {
  posted: ['unitId', 'post', 'rank', 'cityManaged', 'leadershipMember'],
  left: ['how'],
  registered: ['name', 'gender', 'birthYear', 'politicalStatus', 'employment', 'innovationExempt'],
  changed: ['name', 'politicalStatus', 'employment', 'innovationExempt'],
} as const satisfies Record<PersonFact['kind'], readonly (keyof Content)[]>;

const choices = {
  rank: ranks,
  politicalStatus: politicals,
  employment: employments,
  gender: genders,
  how: departures,
  cityManaged: yesNo,
  leadershipMember: yesNo,
  innovationExempt: yesNo,
} as const;

const among = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((each) => each === value);
const truth = (value: string | undefined): boolean | undefined => (value === undefined ? undefined : value === 'yes');

/** What was filled in, as it is sent. */
export function contentOf(values: Readonly<Record<string, string>>): Content {
  const { unitId, post, name, birthYear } = values;
  const stated: Record<keyof Content, string | number | boolean | undefined> = {
    ...{ unitId, post, name, birthYear: birthYear === undefined ? undefined : Number(birthYear) },
    rank: among(ranks, values['rank']),
    politicalStatus: among(politicals, values['politicalStatus']),
    employment: among(employments, values['employment']),
    gender: among(genders, values['gender']),
    how: among(departures, values['how']),
    cityManaged: truth(values['cityManaged']),
    leadershipMember: truth(values['leadershipMember']),
    innovationExempt: truth(values['innovationExempt']),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}

export function useContentFields({ units, point }: PersonPage, { kind }: PersonFact): ActField[] {
  const { t } = useTranslation('persons');
  const content = members[kind].map((name): ActField => {
    const told = { name, required: false, label: t(`fact.field.${name}`) };
    if (name === 'unitId')
      return { ...told, kind: 'pick', options: units.map(({ unitId, name: label }) => ({ value: unitId, label })) };
    if (name === 'birthYear') return { ...told, kind: 'count', most: 2100 };
    if (name === 'post' || name === 'name') return { ...told, kind: 'line', most: name === 'post' ? 60 : 40 };
    const options = choices[name].map((value) => ({ value, label: t(`fact.choice.${value}`) }));
    return { ...told, kind: 'pick', options };
  });
  const why = (name: 'reason' | 'evidence'): ActField => ({
    ...{ name, kind: 'text', required: true, most: 500, label: t(`fact.field.${name}`) },
    ...(name === 'evidence' && { help: t('fact.evidenceHelp') }),
  });
  return [
    ...content,
    { name: 'occurredOn', kind: 'date', required: false, label: t('fact.field.occurredOn'), to: isoDate(point.asOf) },
    why('reason'),
    why('evidence'),
  ];
}
