import { localDateOf, type Instant, type PledgeState } from '@taizhang/domain';
import { occurredOnDay } from '../reading/occurred-at';

/** What is told by its day, of a pledge that was signed on that very day, came after the signature. */
export const afterSignature = (date: string, { signed }: PledgeState): Instant =>
  signed !== undefined && localDateOf(signed.at) === date ? signed.at : occurredOnDay(date);
