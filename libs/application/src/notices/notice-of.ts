import { fold, noticeDecider, noticeStream, type LedgerId, type NoticeEvent, type NoticeState } from '@taizhang/domain';
import type { PersonId, Stored } from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';

/** How a person is told, and what he was told. */
export async function noticeOf(
  app: Application,
  ledger: LedgerId,
  personId: PersonId,
  point?: PointInLog,
): Promise<NoticeState> {
  const { events } = await app.store.readStream(ledger, noticeStream(personId), point);
  return fold(noticeDecider, events as readonly Stored<NoticeEvent>[]);
}
