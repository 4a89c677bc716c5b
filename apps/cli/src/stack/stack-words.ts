import type { Language } from '@taizhang/plans';

/** What is said where a document, a server or a process stands in the way of any command. */
export const stackWords = {
  zh: {
    wholeNumber: '请写整数',
    planUnreadable: (file: string) => `${file} 读不出来：请写方案文件的路径，如 plans/s2-business-participation.yaml`,
    documentFaulty: (problems: string) => `文件不合要求：\n\n${problems}`,
    databaseRefused: (host: string, what: string) =>
      `${host} 上的数据库无法准备好（${what}）：请检查 DATABASE_URL；数据库已有所需角色的，请设置 MIGRATION_DATABASE_URL`,
    stopped: (signal: string) => `已停止（${signal}）`,
    processEnded: (name: string, how: string, file: string, tail: string) =>
      `${name} 已退出（${how}）。${file} 的末尾：\n\n${tail}`,
    byItself: '自行退出',
    exitCode: (code: string) => `退出码 ${code}`,
    signal: (name: string) => `信号 ${name}`,
    starting: 'PostgreSQL、Temporal 和后台程序',
  },
  en: {
    wholeNumber: 'a whole number is expected',
    planUnreadable: (file: string) =>
      `${file} cannot be read: name a plan document, such as plans/s2-business-participation.yaml`,
    documentFaulty: (problems: string) => `the document is not in order:\n\n${problems}`,
    databaseRefused: (host: string, what: string) =>
      `the database at ${host} cannot be prepared (${what}): check DATABASE_URL, ` +
      'or give MIGRATION_DATABASE_URL for a database that has its roles already',
    stopped: (signal: string) => `stopped (${signal})`,
    processEnded: (name: string, how: string, file: string, tail: string) =>
      `${name} ended (${how}). The end of ${file}:\n\n${tail}`,
    byItself: 'by itself',
    exitCode: (code: string) => `exit code ${code}`,
    signal: (name: string) => `signal ${name}`,
    starting: 'PostgreSQL, Temporal and a worker',
  },
} as const satisfies Record<Language, unknown>;
