import type { LogStand } from './log-stand';

export interface Worded {
  readonly zh: string;
  readonly en: string;
}

/** What is to be done, in words, where a log parted from what was handed outside; undefined where it did not. */
export function partedWords({ ledger, state, place = '', size = 0, end }: LogStand): Worded | undefined {
  if (state === 'putBack')
    return {
      zh: `账本 ${ledger} 退回到了较早的状态：${place} 存证了 ${size} 条记录，其中有的这里已经没有（现到第 ${end} 条）。确认以此为准的，执行 npx taizhang epoch --ledger ${ledger} --reason "缘由"；否则请换上正确的数据库。`,
      en: `ledger ${ledger} was put back to an earlier state: ${place} holds ${size} events, some of which are gone here (it ends at ${end}). If this copy is the one to go on with, run npx taizhang epoch --ledger ${ledger} --reason "what happened"; if not, put the right one in place.`,
    };
  if (state === 'rewritten')
    return {
      zh: `账本 ${ledger} 的前 ${size} 条记录不是 ${place} 所存证的：请执行 npx taizhang verify --ledger ${ledger} 查明出处，查明之前不要继续使用。`,
      en: `the first ${size} events of ledger ${ledger} are not those that ${place} holds: run npx taizhang verify --ledger ${ledger} to see where they part, and do not go on before it is known why.`,
    };
  return undefined;
}

/** One thing to be said of how a ledger stands to its anchors: places and sizes only, nothing of what an event says. */
export interface StandTiding {
  readonly level: 'error' | 'warn' | 'info';
  readonly facts: Partial<LogStand>;
  readonly words: Worded;
}

/** What a process says in its log when a ledger has come to stand otherwise, and a command whenever it is asked. */
export function standTidings(stand: LogStand): readonly StandTiding[] {
  const { ledger, state, place, size, end, unread } = stand;
  const [parted, away] = [partedWords(stand), unreadWords(stand)];
  const tidings: readonly StandTiding[] = [
    ...(parted ? [{ level: 'error' as const, facts: { ledger, state, place, size, end }, words: parted }] : []),
    ...(away ? [{ level: 'warn' as const, facts: { ledger, unread }, words: away }] : []),
  ];
  return tidings.length > 0 ? tidings : [{ level: 'info', facts: { ledger, state, size }, words: again }];
}

const again: Worded = {
  zh: '账本与外部存证恢复一致',
  en: 'the ledger stands with its anchors again',
};

/** Undefined where every anchor could be read. */
export function unreadWords({ ledger, unread }: LogStand): Worded | undefined {
  if (unread.length === 0) return undefined;
  const names = unread.join(', ');
  return {
    zh: `读不到账本 ${ledger} 的外部存证（${names}），没有与之核对；系统照常运行。`,
    en: `the anchors of ledger ${ledger} could not be read (${names}): it was not compared with them, and goes on.`,
  };
}
