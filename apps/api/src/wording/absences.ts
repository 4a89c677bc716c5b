import type { Absence } from '@taizhang/domain';
import { label, type LabelText } from './label';

const words: Readonly<Record<Absence, LabelText>> = {
  leave: label('休假', 'on leave'),
  business: label('公务外出', 'on business elsewhere'),
  training: label('学习培训', 'in training'),
  vacancy: label('岗位空缺', 'post vacant'),
  other: label('其他', 'other'),
};
export const absenceLabel = (absence: Absence): LabelText => words[absence];
