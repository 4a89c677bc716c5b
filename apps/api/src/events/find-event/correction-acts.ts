import type { Stored } from '@taizhang/domain';
import type { EventPage } from './find-event.query';
import { isOfficeAtTheTop } from '../../reading/reader';
import type { Reading } from '../../reading/campaign-reading';
import { isVoid, type Corrections } from '../corrections-among';

/** What the reader may do about an entry: the office corrects facts, as long as they are not void. */
export function correctionActs(
  { point, reader }: Pick<Reading, 'point' | 'reader'>,
  event: Stored,
  corrections: Corrections,
): EventPage['acts'] {
  const stands = event.occurredAt !== undefined && !isVoid(corrections.correctedBy(event));
  return isOfficeAtTheTop(reader) && stands && !point.historical ? ['correctDate', 'void'] : [];
}
