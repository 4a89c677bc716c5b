import type { LocalDate, PersonId } from '../kernel';
import type { NoticeChannel } from './notice.events';

export interface SetNoticeAddress {
  readonly type: 'SetNoticeAddress';
  readonly personId: PersonId;
  readonly channel: NoticeChannel;
  readonly address: string;
}
export interface RemoveNoticeAddress {
  readonly type: 'RemoveNoticeAddress';
  readonly personId: PersonId;
}
/** What became of the digest of a day. */
export interface RecordDigest {
  readonly type: 'RecordDigest';
  readonly day: LocalDate;
  readonly channel: NoticeChannel;
  readonly through: number;
  readonly outcome:
    { readonly kind: 'delivered'; readonly reference: string } | { readonly kind: 'refused'; readonly reason: string };
}
export type NoticeCommand = SetNoticeAddress | RemoveNoticeAddress | RecordDigest;
