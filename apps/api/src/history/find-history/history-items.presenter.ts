import { daysBetween, localDateOf, type Stored } from '@taizhang/domain';
import type { z } from 'zod';
import type { historySchema } from '@taizhang/contracts';
import type { AnswerPoint } from '../../reading/answer-point';
import type { PageWords } from '../../reading/event-words';
import { sentenceOf } from '../../wording/event-sentences';

export type HistoryItem = z.infer<typeof historySchema>['items'][number];

const levelOf = ({ payload }: Stored): number | undefined => (payload as { readonly level?: number }).level;

/** The signed rung that a correction speaks of. */
const correctedBy = (events: readonly Stored[], event: Stored): Stored | undefined =>
  event.type !== 'RungCorrected'
    ? undefined
    : events.find(
        (each) => each.stream === event.stream && each.type === 'RungSigned' && levelOf(each) === levelOf(event),
      );

/** Each event on two lanes: when it happened, when it became known; and whether the chosen point knew it. */
export function presentItems(
  events: readonly Stored[],
  point: AnswerPoint,
  words: Pick<PageWords, 'of'>,
): HistoryItem[] {
  const struck = new Set(events.flatMap((event) => correctedBy(events, event)?.position ?? []));
  return events.map((event) => {
    const happenedAt = event.effectiveAt;
    const known = event.position <= point.position;
    const happened = happenedAt <= point.asOf;
    return {
      position: event.position,
      stream: event.stream,
      type: event.type,
      label: sentenceOf(event, words.of(event.stream)),
      fact: event.occurredAt !== undefined,
      happenedAt,
      knownAt: event.recordedAt,
      visible: known && happened,
      unknownThen: happened && !known,
      daysLate: Math.max(0, daysBetween(localDateOf(happenedAt), localDateOf(event.recordedAt))),
      struck: struck.has(event.position),
      corrects: correctedBy(events, event)?.position ?? null,
    };
  });
}
