import type { Application } from '@taizhang/application';
import type { rangeVerificationSchema } from '@taizhang/contracts';
import type { RangeFault } from '@taizhang/persistence';
import type { z } from 'zod';
import { Refusal } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { label, type LabelText } from '../../wording/label';
import { mostAtOnce } from '../find-integrity/find-integrity.query';

export type RangeVerification = z.infer<typeof rangeVerificationSchema>;

const words: Readonly<Record<RangeFault, LabelText>> = {
  missing: label('记录缺失', 'The event is missing'),
  bytesNotCanonical: label('字节不是规范格式', 'Its bytes are not canonical'),
  bytesChanged: label('内容被改动：字节与摘要不符', 'Its content was changed: bytes and hash differ'),
  leafChanged: label('记录号、时间或摘要被改动', 'Its position, a time or its hash was changed'),
  recordedBefore: label('登记时间早于前一条', 'It is recorded before its predecessor'),
  committedBefore: label('写入时间早于前一条', 'It was committed before its predecessor'),
  notOfCheckpoint: label(
    '这一段自身完整，但不是存证所覆盖的记录：历史被改写并重新计算过',
    'The range is whole by itself, but is not what the checkpoint holds: history was rewritten and hashed again',
  ),
  checkpointNotSigned: label('存证没有本单位的签名', 'The checkpoint does not bear the signature of this house'),
};

/** A range of the log, by numbers alone: nothing of what its events say is in the answer. */
export async function verifyRange(
  app: Application,
  ask: PersonalAsk,
  first: number,
  last: number,
): Promise<RangeVerification> {
  const { ledger, point } = await openReading(app, ask);
  if (first < 1 || first > last || last > point.position) {
    throw new Refusal('BundleRangeEmpty', { from: first, to: last });
  }
  const upTo = Math.min(last, first + mostAtOnce - 1);
  const report = await app.evidence.verifyRange(ledger, first, upTo);
  return {
    first,
    last: upTo,
    events: report.events,
    under: report.under ?? null,
    coveredUpTo: report.coveredUpTo,
    damages: report.damages.map(({ position, fault }) => ({ position, what: words[fault] })),
  };
}
