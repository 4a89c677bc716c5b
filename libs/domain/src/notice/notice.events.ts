import type { EventData, LocalDate } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

export type NoticeChannel = 'mail' | 'webhook';

/** Act. Where a person is reached outside the console. Stream `notice/{personId}`. */
export type NoticeAddressSet = EventData<
  'NoticeAddressSet',
  { readonly channel: NoticeChannel; readonly address: string }
>;

/** Act. From now on the console alone tells him. */
export type NoticeAddressRemoved = EventData<'NoticeAddressRemoved', { readonly channel: NoticeChannel }>;

/**
 * Act of the engine. The receiving server took the day's one digest. It said that something is due and where to look, and
 * nothing of the matter. `reference` names it at that server; `through`: what the log held up to there is covered.
 */
export type DigestDelivered = EventData<
  'DigestDelivered',
  {
    readonly day: LocalDate;
    readonly channel: NoticeChannel;
    readonly through: number;
    readonly reference: string;
  }
>;

/** Act of the engine. The receiving server refused it for good: nobody was told, and it is not tried again that day. */
export type DigestRefused = EventData<
  'DigestRefused',
  { readonly day: LocalDate; readonly channel: NoticeChannel; readonly through: number; readonly reason: string }
>;

export type NoticeEvent = NoticeAddressSet | NoticeAddressRemoved | DigestDelivered | DigestRefused;
