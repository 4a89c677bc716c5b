import type { BulletinEvent } from '@taizhang/domain';
import { bulletinKind } from '../bulletins';
import { fullTime } from '../dates';
import { compose, label } from '../label';
import type { Sentences } from './sentence.types';

export const bulletinSentences: Sentences<BulletinEvent> = {
  BulletinDrafted: ({ kind, title, point }) =>
    compose(label('起草{kind}《{title}》，数据截至 {at}', 'A {kind} drafted, "{title}", figures of {at}'), {
      kind: bulletinKind(kind),
      title,
      at: fullTime(point.asOf),
    }),
  BulletinFiguresPinned: ({ point }) =>
    compose(label('数据改为截至 {at}', 'Figures bound to {at}'), { at: fullTime(point.asOf) }),
  BulletinTextSet: ({ title }) =>
    compose(label('修改《{title}》的文字', 'The text of "{title}" was changed'), { title }),
  BulletinSubmitted: () => label('送审', 'Submitted for approval'),
  BulletinReturned: ({ reason }) => compose(label('退回修改：{reason}', 'Returned: {reason}'), { reason }),
  BulletinApproved: () => label('审定', 'Approved'),
  BulletinIssued: ({ documentNumber, code }) =>
    compose(label('印发 {number}，核验码 {code}', 'Issued as {number}, code {code}'), { number: documentNumber, code }),
  BulletinDropped: ({ reason }) => compose(label('撤销草稿：{reason}', 'Draft dropped: {reason}'), { reason }),
};
