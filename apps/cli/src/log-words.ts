import {
  damageWords,
  type LedgerImportFault,
  type LedgerLinesFault,
  type LedgerRangeFault,
  type VerifyReport,
} from '@taizhang/persistence';
import type { Language } from '@taizhang/plans';

/** What the commands say that read or make anew a whole log: `export`, `import`, `rebuild`, `migrate`, `reset`. */
export const logWords = {
  zh: {
    exportDamaged: (ledger: string, { damage }: LedgerLinesFault) =>
      `账本 ${ledger} 第 ${damage.position} 条：${damageWords(damage).zh}；其后没有写出。请执行 npx taizhang verify 查明`,
    exportRange: ({ ledger, end, first }: LedgerRangeFault) =>
      `账本 ${ledger} 有第 1 至 ${end} 条，没有从第 ${first} 条起的：请改写 --from、--to`,
    imported: ({ ledger, events, batches, link }: VerifyReport) =>
      `✔ ${ledger}：${events} 条记录，${batches} 个批次，末链值 ${link}`,
    readModelsFollow: '  后台程序运行后（npm start）即写出其读模型。',
    importDamaged: (file: string, { line, words }: LedgerImportFault) =>
      `${file} 已损坏，没有存入任何内容。第 ${line} 行：${words.zh}`,
    importTaken: '这里已有这个账本：请导入到另一套系统',
    rebuildWhat: '请写明要重建什么：--read-models、--workflows、--relay，可以同时写几个',
    folded: (projection: string, ledger: string, folded: number, events: number) =>
      `  ${projection}：${ledger} 已到第 ${folded} 条，共 ${events} 条`,
    rows: (name: string, rows: number) => `✔ ${name}：${rows} 行`,
    sentAgain: (count: number) => `✔ ${count} 个正式账本将从第一条起重新发送，有新记录或后台程序启动时开始`,
    workflows: (ledger: string, workflows: number, moved: number, deadlines: number) =>
      `✔ ${ledger}：启动 ${workflows} 个流程，${deadlines} 个期限中有 ${moved} 个变动`,
    migrateWhere: '请把 MIGRATION_DATABASE_URL 设为数据库地址，并用拥有这些表的角色',
    upToDate: '✔ 数据库结构已是最新',
    resetAsks: 'reset 删除前要确认：请在终端中运行，或者加 --yes',
    resetQuestion: (path: string) => `要删除 ${path} 里的全部账本和流程吗？请输入 yes：`,
    nothingDeleted: '没有删除任何内容',
    emptied: (path: string) => `✔ ${path} 已清空；下次 npm start 从头开始`,
  },
  en: {
    exportDamaged: (ledger: string, { message }: LedgerLinesFault) =>
      `ledger ${ledger} is damaged ${message}; nothing after it was written: run npx taizhang verify`,
    exportRange: ({ message }: LedgerRangeFault) => `${message}: change --from, --to`,
    imported: ({ ledger, events, batches, link }: VerifyReport) =>
      `✔ ${ledger}: ${events} events in ${batches} batches, head ${link}`,
    readModelsFollow: '  Its read models are written as soon as a worker runs (npm start).',
    importDamaged: (file: string, { message }: LedgerImportFault) =>
      `${file} is damaged, nothing was stored: ${message}`,
    importTaken: 'this ledger is there already: import into another installation',
    rebuildWhat: 'say what to rebuild: --read-models, --workflows, --relay, or several',
    folded: (projection: string, ledger: string, folded: number, events: number) =>
      `  ${projection}: ${ledger} is folded up to event ${folded} of ${events}`,
    rows: (name: string, rows: number) => `✔ ${name}: ${rows} rows`,
    sentAgain: (count: number) =>
      `✔ ${count} official ledgers are sent again from their first event, as soon as one is added or a worker starts`,
    workflows: (ledger: string, workflows: number, moved: number, deadlines: number) =>
      `✔ ${ledger}: ${workflows} workflows started, ${moved} of ${deadlines} deadlines moved`,
    migrateWhere: 'set MIGRATION_DATABASE_URL to the database as the role that owns the tables',
    upToDate: '✔ the schema is up to date',
    resetAsks: 'reset asks before it deletes: run it in a terminal, or add --yes',
    resetQuestion: (path: string) => `Delete every ledger and workflow in ${path}? Type yes: `,
    nothingDeleted: 'nothing was deleted',
    emptied: (path: string) => `✔ ${path} is empty; the next npm start begins anew`,
  },
} as const satisfies Record<Language, unknown>;
