import { basename } from 'node:path';
import type { BackupReport, FollowNews } from '@taizhang/persistence';

export function backupInWords({ place, manifest, keyring }: BackupReport, days: number): readonly string[] {
  const { ledgers, tables, files } = manifest;
  const rows = tables.reduce((sum, { lines }) => sum + lines, 0);
  return [
    `✔ ${place}`,
    ...ledgers.map(({ ledger, position, link }) => `  ${ledger}: ${position} events, head ${link}`),
    `  ${rows} rows that do not follow from the log, ${files.lines} files`,
    ...(keyring === undefined
      ? ['  without the keys: what is sealed cannot be opened from this backup alone']
      : [`✔ ${keyring.place}: the keys, for ${days} days; ${keyring.forgotten} expired backups of keys deleted`]),
    '  Not in any backup: the key around the keyring (keyring.key or TAIZHANG_KEYRING_KEY). Keep it apart from both.',
  ];
}

const reasons = {
  first: 'there is no backup here yet',
  old: 'the last backup is old enough for a new one',
  parted: 'the log was put back since it was archived, so a new backup begins another archive',
} as const;

export function newsInWords(news: FollowNews, days: number): readonly string[] {
  switch (news.kind) {
    case 'backedUp':
      return [
        `${reasons[news.why]}${news.what === undefined ? '' : ` (${news.what})`}`,
        ...backupInWords(news.report, days),
      ];
    case 'following':
      return [`following the log behind ${basename(news.end.base)}, segment ${news.end.number}; Ctrl-C ends it`];
    case 'archived': {
      const { base, number } = news.end;
      return [`${basename(base)}, segment ${number}: ${news.events} events`];
    }
  }
}
