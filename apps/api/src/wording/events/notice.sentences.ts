import type { NoticeChannel, NoticeEvent } from '@taizhang/domain';
import { compose, label, type LabelText } from '../label';
import type { Sentences } from './sentence.types';

const channels: Readonly<Record<NoticeChannel, LabelText>> = {
  mail: label('邮件', 'mail'),
  webhook: label('办公通讯工具', 'office messenger'),
};

export const noticeSentences: Sentences<NoticeEvent> = {
  NoticeAddressSet: ({ channel }) =>
    compose(label('登记提醒地址（{channel}）', 'An address for notices is set ({channel})'), {
      channel: channels[channel],
    }),
  NoticeAddressRemoved: ({ channel }) =>
    compose(label('取消提醒地址（{channel}）', 'The address for notices is removed ({channel})'), {
      channel: channels[channel],
    }),
  DigestDelivered: ({ day, channel }) =>
    compose(label('{day} 的提醒已送达（{channel}）', 'The digest of {day} was delivered ({channel})'), {
      day,
      channel: channels[channel],
    }),
  DigestRefused: ({ day, channel, reason }) =>
    compose(
      label(
        '{day} 的提醒被对方服务器拒收（{channel}，{reason}）',
        'The digest of {day} was refused ({channel}, {reason})',
      ),
      {
        day,
        channel: channels[channel],
        reason,
      },
    ),
};
