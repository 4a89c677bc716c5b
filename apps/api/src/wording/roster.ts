import type { RosterChangeKind } from '@taizhang/application';
import type { UnitKind } from '@taizhang/domain';
import { label, type LabelText } from './label';

const kinds: Readonly<Record<RosterChangeKind, LabelText>> = {
  newUnit: label('新设单位', 'new unit'),
  renamedUnit: label('单位更名', 'renamed unit'),
  movedUnit: label('改变隶属', 'unit under other parents'),
  join: label('新进', 'joins'),
  transfer: label('调动', 'transfer'),
  promotion: label('职级晋升', 'promotion'),
  demotion: label('职级降低', 'lower rank'),
  newPost: label('职务变动', 'other post'),
  earlierPost: label('补登以前任职', 'earlier post'),
  return: label('回任', 'returns'),
  retirement: label('退休', 'retirement'),
  resignation: label('辞职', 'resignation'),
  particulars: label('人员信息变更', 'particulars change'),
};
export const rosterKindLabel = (kind: RosterChangeKind): LabelText => kinds[kind];

const unitKinds: Readonly<Record<UnitKind, LabelText>> = {
  bureau: label('局机关', 'bureau'),
  section: label('科室', 'section'),
  affiliated: label('直属单位', 'affiliated unit'),
  branch: label('分局', 'branch'),
  county: label('县区', 'county'),
  city: label('市', 'city'),
};
export const unitKindLabel = (kind: UnitKind): LabelText => unitKinds[kind];
export const departureLabel = (how: 'retired' | 'resigned'): LabelText =>
  how === 'retired' ? label('退休', 'retired') : label('辞职', 'resigned');
