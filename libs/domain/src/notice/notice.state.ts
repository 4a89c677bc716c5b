import { assertNever, type Instant, type LocalDate, type Stored } from '../kernel';
import type { NoticeChannel, NoticeEvent } from './notice.events';

export interface Digest {
  readonly day: LocalDate;
  readonly at: Instant;
  readonly channel: NoticeChannel;
  readonly delivered: boolean;
  /** The server's reference, or why it refused. */
  readonly said: string;
}

/** How one person is told, and what he was told. Plain JSON. */
export interface NoticeState {
  readonly address?: { readonly channel: NoticeChannel; readonly address: string };
  /** Position up to which what concerned him has been told. */
  readonly through: number;
  readonly lastDay?: LocalDate;
  /** The latest, newest last. */
  readonly digests: readonly Digest[];
}

export const neverTold: NoticeState = { through: 0, digests: [] };

const remembered = 60;

export function evolveNotice(state: NoticeState, event: Stored<NoticeEvent>): NoticeState {
  switch (event.type) {
    case 'NoticeAddressSet':
      return { ...state, address: event.payload };
    case 'NoticeAddressRemoved': {
      const { address: _, ...rest } = state;
      return rest;
    }
    case 'DigestDelivered':
    case 'DigestRefused': {
      const { day, channel, through } = event.payload;
      const said = event.type === 'DigestDelivered' ? event.payload.reference : event.payload.reason;
      const digest: Digest = { day, at: event.recordedAt, channel, delivered: event.type === 'DigestDelivered', said };
      return {
        ...state,
        through: Math.max(state.through, through),
        lastDay: day,
        digests: [...state.digests, digest].slice(-remembered),
      };
    }
    default:
      return assertNever(event);
  }
}
