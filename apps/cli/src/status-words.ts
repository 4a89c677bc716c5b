import type { ChildRecord } from '@taizhang/dev-stack';

/** What `npx taizhang status` says. */
export const statusWords = {
  zh: {
    notRunning: '没有从这个文件夹启动的系统',
    killed: '没有在运行（上次是被强行结束的，下次启动时自行恢复）',
    running: (since: string, pid: number, address = '正在启动') => `${since} 起运行，进程 ${pid}：${address}`,
    process: (mark: string, { name, process, port }: ChildRecord) =>
      `  ${mark} ${name}（进程 ${process.pid}${port === undefined ? '' : `，端口 ${port}`}）`,
    logs: (folder: string) => `日志：${folder}`,
    log: (where: string) => `账本数据库：${where}`,
    archive: '归档：',
    noArchive: '归档：没有（npx taizhang backup --follow）',
    unreachable: (what: string) => `✖ 账本数据库连不上（${what}）：请检查数据库是否在运行、DATABASE_URL 是否正确`,
  },
  en: {
    notRunning: 'not running from this folder',
    killed: 'not running (it was killed; the next start recovers)',
    running: (since: string, pid: number, address = 'still starting') =>
      `running since ${since} as process ${pid}: ${address}`,
    process: (mark: string, { name, process, port }: ChildRecord) =>
      `  ${mark} ${name} (process ${process.pid}${port === undefined ? '' : `, port ${port}`})`,
    logs: (folder: string) => `logs: ${folder}`,
    log: (where: string) => `the log is at ${where}`,
    archive: 'archive:',
    noArchive: 'archive: none (npx taizhang backup --follow)',
    unreachable: (what: string) =>
      `✖ the database of the log cannot be reached (${what}): see whether it runs, and whether DATABASE_URL is right`,
  },
} as const;
