import type { Language } from '@taizhang/plans';

/** What `npx taizhang epoch` says. */
export const epochWords = {
  zh: {
    reasonMissing: '请用 --reason 写明发生了什么，供日后查阅账本的人知道',
    noLedger: (ledger: string) => `没有账本 ${ledger}`,
    nothingToDo: (ledger: string, end: number) =>
      `账本 ${ledger} 没有退回的迹象，无需处理：外部存证和各读取程序都与它一致（到第 ${end} 条）。确知丢了尚未存证、也没有读过的记录的，加 --anyway`,
    rewritten: (ledger: string, place: string, size: number) =>
      `账本 ${ledger} 的前 ${size} 条记录不是 ${place} 所存证的：这不是退回，先执行 npx taizhang verify --ledger ${ledger} 查明。确要以此为准的，加 --anyway`,
    unread: (names: string) => `! 读不到外部存证（${names}），没有与之核对`,
    lost: (place: string, size: number, end: number) =>
      `! ${place} 存证了 ${size} 条记录，这里到第 ${end} 条为止，其中有的已经没有`,
    readerAhead: (reader: string, position: number) => `! ${reader} 已读到第 ${position} 条，那一条这里没有或是另一条`,
    opened: (ledger: string, epoch: number, position: number) =>
      `✔ ${ledger}：从第 ${position} 条起为第 ${epoch} 纪元，此前的记录照旧`,
    beginsAnew: (reader: string) => `  ${reader} 会自行重新开始`,
  },
  en: {
    reasonMissing: 'say what happened, for whoever reads the log later: --reason',
    noLedger: (ledger: string) => `there is no ledger ${ledger}`,
    nothingToDo: (ledger: string, end: number) =>
      `nothing to do: ledger ${ledger} agrees with its anchors and its readers (up to event ${end}). If you know that events were lost which nobody had read and no checkpoint covered, add --anyway`,
    rewritten: (ledger: string, place: string, size: number) =>
      `the first ${size} events of ledger ${ledger} are not those that ${place} holds: that is no loss of its end. Run npx taizhang verify --ledger ${ledger} first; to go on with it nevertheless add --anyway`,
    unread: (names: string) => `! the anchors could not be read (${names}): nothing was compared with them`,
    lost: (place: string, size: number, end: number) =>
      `! ${place} holds ${size} events, some of which are gone here (the log ends at ${end})`,
    readerAhead: (reader: string, position: number) =>
      `! ${reader} has read up to ${position}, and that event is gone or another one`,
    opened: (ledger: string, epoch: number, position: number) =>
      `✔ ${ledger}: epoch ${epoch} from position ${position} on; what lies before is kept`,
    beginsAnew: (reader: string) => `  ${reader} begins anew by itself`,
  },
} as const satisfies Record<Language, unknown>;
