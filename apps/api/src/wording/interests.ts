import type { InterestEnding, PersonalInterestGround } from '@taizhang/domain';
import { label, type LabelText } from './label';

const grounds: Readonly<Record<PersonalInterestGround, LabelText>> = {
  nearRelative: label('近亲属', 'near relative'),
  ownInterest: label('本人或近亲属有利益关系', 'an interest of his own or of a near relative'),
  other: label('其他可能影响公正办理的关系', 'another tie that may impair fairness'),
};
export const interestGround = (ground: PersonalInterestGround): LabelText => grounds[ground];

const endings: Readonly<Record<InterestEnding, LabelText>> = {
  ceased: label('关系已终止', 'the tie has ended'),
  mistaken: label('申报有误', 'declared by mistake'),
};
export const interestEnding = (why: InterestEnding): LabelText => endings[why];
