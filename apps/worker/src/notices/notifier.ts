import type { NoticeChannel } from '@taizhang/domain';

/** What goes out: that something is due and where to look. It has no member for a matter or a name. */
export interface NoticeMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for every try of one digest, so that the receiving server can tell a repetition. */
  readonly key: string;
}

export type Delivery =
  | { readonly kind: 'delivered'; readonly reference: string }
  /** For good: trying again would not help. */
  | { readonly kind: 'refused'; readonly reason: string };

/** The port of a channel. Throws when the server is away: then the same message is tried again later. */
export interface Notifier {
  readonly channel: NoticeChannel;
  send(message: NoticeMessage): Promise<Delivery>;
  close(): void;
}
