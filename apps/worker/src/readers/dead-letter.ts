import { deadLetterType, type DeadLetter } from '@taizhang/contracts/kafka';
import type { Instant } from '@taizhang/domain';
import { cloudEventMessage, type Incoming, type Outgoing } from '@taizhang/messaging';

/** Why a message was not taken, without what it said. */
export interface Refused {
  readonly reason: string;
  readonly details: readonly string[];
  readonly refused?: { readonly source: string; readonly id: string };
}

/** Named after its place: written twice it is the same letter. */
export function deadLetter({ topic, partition, offset }: Incoming, refused: Refused, time: Instant): Outgoing {
  const letter: DeadLetter = {
    specversion: '1.0',
    id: `${topic}/${partition}/${offset}`,
    source: '/inbound-clues',
    type: deadLetterType,
    time,
    datacontenttype: 'application/json',
    data: { ...refused, details: [...refused.details], place: { topic, partition, offset } },
  };
  return cloudEventMessage(letter);
}
