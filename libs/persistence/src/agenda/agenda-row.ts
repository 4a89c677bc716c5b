import type { AgendaItem, Instant, LedgerId, StreamName } from '@taizhang/domain';

/** One thing that will become due, as the wake-up reader last saw it. */
export interface AgendaRow {
  readonly ledger: LedgerId;
  readonly stream: StreamName;
  readonly key: string;
  readonly dueAt: Instant | null;
  readonly act: string;
  readonly by: AgendaItem['by'];
  readonly item: AgendaItem;
}
