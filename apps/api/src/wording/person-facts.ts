import type { Particulars, PersonEvent, UnitId } from '@taizhang/domain';
import { assertNever } from '@taizhang/domain';
import { compose, joined, label, same, type LabelText } from './label';
import { politicalLabel, rankLabel } from './persons';
import { departureLabel } from './roster';

const employments: Readonly<Record<Particulars['employment'], LabelText>> = {
  civilServant: label('公务员', 'civil servant'),
  institution: label('事业单位人员', 'institution staff'),
  stateEnterprise: label('国有企业人员', 'state enterprise staff'),
};
const genders: Readonly<Record<Particulars['gender'], LabelText>> = {
  male: label('男', 'male'),
  female: label('女', 'female'),
};

type Changing = Pick<Particulars, 'name' | 'politicalStatus' | 'employment' | 'innovationExempt'>;
const changing = ({ name, politicalStatus, employment, innovationExempt }: Changing): readonly LabelText[] => [
  same(name),
  politicalLabel(politicalStatus),
  employments[employment],
  ...(innovationExempt ? [label('按创新创业指导意见除外', 'exempt under the innovation guidance')] : []),
];

/** What a fact about somebody's standing says, in full: a correction names the part that is wrong. */
export function personFact(event: PersonEvent, unitName: (unitId: UnitId) => string): LabelText {
  switch (event.type) {
    case 'PersonRegistered': {
      const { gender, birthYear } = event.payload;
      const born = compose(label('{year} 年生', 'born {year}'), { year: birthYear });
      return joined([label('登记', 'registered'), ...changing(event.payload), genders[gender], born]);
    }
    case 'PersonPosted': {
      const { unitId, post, rank, cityManaged, leadershipMember } = event.payload;
      return joined([
        same(unitName(unitId)),
        same(post),
        rankLabel(rank),
        cityManaged ? label('市管', 'managed by the city') : label('本级管理', 'managed by the own level'),
        ...(leadershipMember ? [label('班子成员', 'of the leading body')] : []),
      ]);
    }
    case 'PersonLeft':
      return departureLabel(event.payload.how);
    case 'PersonParticularsChanged':
      return joined([label('人员信息变更', 'particulars change'), ...changing(event.payload)]);
    default:
      return assertNever(event);
  }
}
