import type { Application } from '@taizhang/application';
import type { paperCheckSchema } from '@taizhang/contracts';
import { paperCode, readPaperCode } from '@taizhang/persistence';
import type { z } from 'zod';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';

export type PaperCheck = z.infer<typeof paperCheckSchema>;

/** Whether the log of today begins with what a printed checkpoint says, by the code that was typed in from it. */
export async function checkPaper(app: Application, ask: PersonalAsk, typed: string): Promise<PaperCheck> {
  const { ledger, point } = await openReading(app, ask);
  const read = readPaperCode(typed);
  if (read === undefined) return { point, code: typed, size: null, says: 'unreadable' };
  const { code, size } = read;
  if (size > point.position) return { point, code, size, says: 'beyond' };
  const root = await app.evidence.rootAt(ledger, size);
  return { point, code, size, says: paperCode({ ledger, size, root }) === code ? 'same' : 'differs' };
}
