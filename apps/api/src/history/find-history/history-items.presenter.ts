import { daysBetween, localDateOf, type Instant, type Stored } from '@taizhang/domain';
import type { z } from 'zod';
import type { historySchema } from '@taizhang/contracts';
import { correctionsAmong, isNewDate } from '../../events/corrections-among';
import type { AnswerPoint } from '../../reading/answer-point';
import type { PageWords } from '../../reading/event-words';
import { sentenceOf } from '../../wording/event-sentences';

export type HistoryItem = z.infer<typeof historySchema>['items'][number];

/** A corrected date stands on the lane of what happened, at the date that it gives the fact. */
const happenedAt = (event: Stored): Instant => (isNewDate(event) ? event.payload.occurredAt : event.effectiveAt);

/** Each event on two lanes: when it happened, when it became known; and whether the chosen point knew it. */
export function presentItems(
  events: readonly Stored[],
  point: AnswerPoint,
  words: Pick<PageWords, 'of'>,
): HistoryItem[] {
  const corrections = correctionsAmong(events);
  return events.map((event) => {
    const happenedOn = happenedAt(event);
    const known = event.position <= point.position;
    const happened = happenedOn <= point.asOf;
    const corrected = corrections.correctedBy(event);
    return {
      position: event.position,
      stream: event.stream,
      type: event.type,
      label: sentenceOf(event, words.of(event.stream)),
      fact: event.occurredAt !== undefined,
      happenedAt: happenedOn,
      knownAt: event.recordedAt,
      visible: known && happened,
      unknownThen: happened && !known,
      daysLate: Math.max(0, daysBetween(localDateOf(happenedOn), localDateOf(event.recordedAt))),
      struck: corrected !== undefined,
      corrects: corrections.corrects(event)?.position ?? null,
      correctedBy: corrected?.position ?? null,
    };
  });
}
