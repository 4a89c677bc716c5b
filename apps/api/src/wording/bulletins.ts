import type { BulletinKind, BulletinState } from '@taizhang/domain';
import { label, type LabelText } from './label';

const kinds: Readonly<Record<BulletinKind, LabelText>> = {
  progress: label('进展情况通报', 'progress bulletin'),
  supervision: label('督查情况通报', 'supervision bulletin'),
  brief: label('工作简报', 'short bulletin'),
};
export const bulletinKind = (kind: BulletinKind): LabelText => kinds[kind];

const statuses: Readonly<Record<BulletinState['status'], LabelText>> = {
  none: label('无', 'none'),
  drafted: label('起草中', 'being drafted'),
  submitted: label('待审定', 'with its approver'),
  approved: label('已审定，待印发', 'approved, not issued'),
  issued: label('已印发', 'issued'),
  dropped: label('已撤销', 'dropped'),
};
export const bulletinStatus = (status: BulletinState['status']): LabelText => statuses[status];
