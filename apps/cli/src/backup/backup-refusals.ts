import { Refusal } from '@taizhang/dev-stack';
import { isBackupRefused } from '@taizhang/persistence';
import type { Language } from '@taizhang/plans';
import { language } from '../language';

/** Why `backup` and `restore` refuse what was typed, and what to type instead. */
export const backupRefusals = {
  zh: {
    noFolder: '请写明备份放在哪里：--to <文件夹>，或者设置 TAIZHANG_BACKUPS',
    noLog: '没有可以归档的账本：请先启动系统（npm start），或者设置 DATABASE_URL 和 MIGRATION_DATABASE_URL',
    noDays: (option: string, text: string) => `${option} 不能是“${text}”：请写不小于 1 的整数，表示天数`,
    noCount: (option: string, text: string) => `${option} 不能是“${text}”：请写整数，0 表示只用备份本身`,
    noPosition: (text: string) => `--up-to 不能是“${text}”：请写账本和记录序号，如 official=120450`,
    noInstant: (text: string) => `--known-on 不能是“${text}”：请写时间，如 2026-03-01T10:30:00+08:00`,
    running: '这里有系统正在运行：请先停掉它，再恢复',
    noPublicKey: '--key 不是公钥：请照抄那套系统的 npx taizhang bundle key 所给出的一行',
    unwritable: (what: string) =>
      `备份写不进去（${what}）：请检查文件夹的权限和磁盘空间，或者用 --to、--keyring-to 换一处`,
  },
  en: {
    noFolder: 'say where backups are kept: --to <folder>, or TAIZHANG_BACKUPS',
    noLog: 'there is no log to follow: start the system (npm start), or set DATABASE_URL and MIGRATION_DATABASE_URL',
    noDays: (option: string, text: string) => `${option} cannot be "${text}": say a whole number of days, 1 or more`,
    noCount: (option: string, text: string) =>
      `${option} cannot be "${text}": say a whole number; 0 is the backup alone`,
    noPosition: (text: string) => `--up-to cannot be "${text}": say a ledger and a position, official=120450`,
    noInstant: (text: string) => `--known-on cannot be "${text}": say a time, 2026-03-01T10:30:00+08:00`,
    running: 'a system is running here: stop it before anything is restored',
    noPublicKey: '--key is no public key: copy the line that npx taizhang bundle key prints at that installation',
    unwritable: (what: string) =>
      `the backup cannot be written (${what}): look at the rights of the folder and the space on its disk, or take another one with --to, --keyring-to`,
  },
} as const satisfies Record<Language, unknown>;

const ofDisk = new Set(['EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'EROFS', 'ENOSPC', 'EDQUOT']);

/** A refusal in the language of whoever typed the command; anything else as it was. */
export const refusedInWords = (error: unknown): unknown =>
  isBackupRefused(error) ? new Refusal(error.words[language()]) : error;

/** The same for a command that writes: a disk that takes nothing is the matter of whoever named the folder. */
export function unwrittenInWords(error: unknown): unknown {
  const { code = '', syscall, message } = error as NodeJS.ErrnoException;
  const isOfDisk = syscall !== undefined && ofDisk.has(code);
  return isOfDisk ? new Refusal(backupRefusals[language()].unwritable(message)) : refusedInWords(error);
}
