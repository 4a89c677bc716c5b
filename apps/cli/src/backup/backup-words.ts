import { basename } from 'node:path';
import type { BackupReport, FollowNews } from '@taizhang/persistence';
import type { Language } from '@taizhang/plans';

type Parted = NonNullable<Extract<FollowNews, { readonly kind: 'backedUp' }>['parted']>;

/** What `npx taizhang backup` says of what it wrote, and while it follows. */
export const backupWords = {
  zh: {
    ledger: (ledger: string, position: number, link: string) => `  ${ledger}：${position} 条记录，末链值 ${link}`,
    rows: (rows: number, files: number) => `  不能由记录推出的数据 ${rows} 行，附件 ${files} 个`,
    noKeys: '  未备份密钥：仅凭这份备份打不开封存的内容',
    keys: (place: string, days: number, forgotten: number) =>
      `✔ ${place}：密钥，保存 ${days} 天；已删除过期的密钥备份 ${forgotten} 份`,
    notInIt: '  密钥库的外层密钥（keyring.key 或 TAIZHANG_KEYRING_KEY）不在任何备份里，请与两者分开保存。',
    first: '这里还没有备份，先作一份',
    old: '上一份备份已到期，另作一份',
    parted: ({ ledger, position }: Parted) =>
      `账本已退回，与归档不符（${ledger} 第 ${position} 条没有了或是另一条），另作一份备份，从它重新归档`,
    following: (base: string, segment: number) => `正在 ${base} 之后归档，已到第 ${segment} 段；按 Ctrl-C 停止`,
    archived: (base: string, segment: number, events: number) => `${base}，第 ${segment} 段：${events} 条记录`,
    notRunning: '系统没有在运行',
    tryingAgain: (what: string) => `✖ ${what}；稍后重试`,
  },
  en: {
    ledger: (ledger: string, position: number, link: string) => `  ${ledger}: ${position} events, head ${link}`,
    rows: (rows: number, files: number) => `  ${rows} rows that do not follow from the log, ${files} files`,
    noKeys: '  without the keys: what is sealed cannot be opened from this backup alone',
    keys: (place: string, days: number, forgotten: number) =>
      `✔ ${place}: the keys, for ${days} days; ${forgotten} expired backups of keys deleted`,
    notInIt:
      '  Not in any backup: the key around the keyring (keyring.key or TAIZHANG_KEYRING_KEY). Keep it apart from both.',
    first: 'there is no backup here yet',
    old: 'the last backup is old enough for a new one',
    parted: ({ ledger, position }: Parted) =>
      'the log was put back since it was archived, so a new backup begins another archive ' +
      `(ledger ${ledger} is not the one that is archived: event ${position} is gone or another one now)`,
    following: (base: string, segment: number) =>
      `following the log behind ${base}, segment ${segment}; Ctrl-C ends it`,
    archived: (base: string, segment: number, events: number) => `${base}, segment ${segment}: ${events} events`,
    notRunning: 'the system is not running',
    tryingAgain: (what: string) => `✖ ${what}; trying again`,
  },
} as const satisfies Record<Language, unknown>;

export function backupInWords(
  { place, manifest, keyring }: BackupReport,
  days: number,
  spoken: Language,
): readonly string[] {
  const words = backupWords[spoken];
  const { ledgers, tables, files } = manifest;
  const rows = tables.reduce((sum, { lines }) => sum + lines, 0);
  return [
    `✔ ${place}`,
    ...ledgers.map(({ ledger, position, link }) => words.ledger(ledger, position, link)),
    words.rows(rows, files.lines),
    keyring === undefined ? words.noKeys : words.keys(keyring.place, days, keyring.forgotten),
    words.notInIt,
  ];
}

export function newsInWords(news: FollowNews, days: number, spoken: Language): readonly string[] {
  const words = backupWords[spoken];
  switch (news.kind) {
    case 'backedUp': {
      const why = news.parted === undefined ? words[news.why === 'old' ? 'old' : 'first'] : words.parted(news.parted);
      return [why, ...backupInWords(news.report, days, spoken)];
    }
    case 'following':
      return [words.following(basename(news.end.base), news.end.number)];
    case 'archived':
      return [words.archived(basename(news.end.base), news.end.number, news.events)];
  }
}
