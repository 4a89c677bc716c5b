import type { Disposal, GiverClass, HandInState } from '@taizhang/domain';
import { label, type LabelText } from './label';

const givers: Readonly<Record<GiverClass, LabelText>> = {
  subordinate: label('下属单位或个人', 'a subordinate unit or person'),
  interestedParty: label('有利益关系的单位或个人', 'a party with an interest'),
  superior: label('上级', 'a superior'),
  unit: label('其他单位', 'another unit'),
  unknown: label('不明', 'not known'),
  other: label('其他', 'others'),
};
export const giverClass = (giver: GiverClass): LabelText => givers[giver];

const disposalLabels: Readonly<Record<Disposal, LabelText>> = {
  treasury: label('上缴财政', 'paid to the treasury'),
  auction: label('拍卖、变卖', 'auctioned or sold'),
  returned: label('退还', 'returned'),
  donation: label('捐赠', 'donated'),
  destruction: label('销毁', 'destroyed'),
  publicUse: label('转作公用', 'put to public use'),
};
export const disposalLabel = (how: Disposal): LabelText => disposalLabels[how];

const statuses: Readonly<Record<HandInState['status'], LabelText>> = {
  none: label('无', 'none'),
  received: label('已登记，待估价', 'registered, not valued'),
  valued: label('已估价，待处置', 'valued, not disposed of'),
  paidIn: label('已缴账户，待处置', 'paid in, not disposed of'),
  disposed: label('已处置', 'disposed of'),
};
export const handInStatus = (status: HandInState['status']): LabelText => statuses[status];
