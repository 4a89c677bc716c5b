import type { FilesReport } from '@taizhang/application';
import type { RestoreReport } from '@taizhang/persistence';
import type { Language } from '@taizhang/plans';

type Restored = RestoreReport['ledgers'][number];
type FileDamage = FilesReport['damages'][number];

/** What `npx taizhang restore` says of what it gave back. */
export const restoreWords = {
  zh: {
    backup: (house: string, madeAt: string) => `✔ ${house} 于 ${madeAt} 所作的备份`,
    segments: (count: number, madeAt: string) => `  及其后的 ${count} 段，最后一段作于 ${madeAt}`,
    ledger: ({ ledger, position, link, backedUp, leftOut }: Restored) =>
      `  ${ledger}：${position} 条记录（其中 ${position - backedUp} 条来自归档），核验无误，末链值 ${link}` +
      (leftOut === 0 ? '' : `；其后 ${leftOut} 条没有恢复`),
    files: (objects: number, keysHeld: number | undefined, destroyed: number) =>
      `  附件 ${objects} 个；${keysHeld === undefined ? '未恢复密钥' : `密钥 ${keysHeld} 个`}；已销毁的 ${destroyed} 个密钥仍不可用`,
    unreadForKeys: (names: string) => `! 旁边的 ${names} 读不出来：只记在其中的密钥销毁无从知道`,
    nobodySignedIn: '  所有人都须重新登录：备份之后谁退出了登录，备份里没有',
    noReadModels: '  备份里没有读模型的记载',
    readModels: (count: number) => `${count} 个读模型与备份时一致`,
    readOnByWorker: '  归档中的记录，后台程序运行后（npm start）即读入读模型。',
    epochNeeded:
      '! 没有恢复的记录可能已被外部读过：确认以此为准后，请执行 npx taizhang epoch 记入账本（外部存证都不比它多的，加 --anyway）',
    differs: (name: string) => `    ${name} 与备份时不一致`,
    filesOpen: (ledger: string, whole: number) => `${ledger}：${whole} 个附件能用其密钥打开`,
    file: ({ status, fileId, position }: FileDamage) =>
      `    ${status === 'missing' ? '缺失' : '已损坏'}：${fileId}（第 ${position} 条）`,
  },
  en: {
    backup: (house: string, madeAt: string) => `✔ the backup of ${house} of ${madeAt}`,
    segments: (count: number, madeAt: string) => `  and ${count} segments behind it, the last of ${madeAt}`,
    ledger: ({ ledger, position, link, backedUp, leftOut }: Restored) =>
      `  ${ledger}: ${position} events (${position - backedUp} from segments), verified, head ${link}` +
      (leftOut === 0 ? '' : `; ${leftOut} events behind it left out`),
    files: (objects: number, keysHeld: number | undefined, destroyed: number) =>
      `  ${objects} files; ${keysHeld === undefined ? 'no keys' : `${keysHeld} keys`}; ${destroyed} destroyed keys stay destroyed`,
    unreadForKeys: (names: string) =>
      `! beside it ${names} could not be read: a key whose destruction is told there alone is not known to be destroyed`,
    nobodySignedIn: '  nobody is signed in: who signed out after the backup is not in it',
    noReadModels: '  the backup says nothing of read models',
    readModels: (count: number) => `${count} read models are what they were in the backup`,
    readOnByWorker: '  What segments hold is read into the read models as soon as a worker runs (npm start).',
    epochNeeded:
      '! What was left out may have been read outside: once it is sure that this log is the one to go on with, npx taizhang ' +
      'epoch says so in it (with --anyway where no anchor holds more than it)',
    differs: (name: string) => `    ${name} differs from what it was when the backup was made`,
    filesOpen: (ledger: string, whole: number) => `${ledger}: ${whole} files open under their keys`,
    file: ({ status, fileId, position }: FileDamage) => `    ${status}: ${fileId} (event ${position})`,
  },
} as const satisfies Record<Language, unknown>;

export type RestoreWords = (typeof restoreWords)[Language];

export function restoredInWords(report: RestoreReport, words: RestoreWords): readonly string[] {
  const { manifest, ledgers, segments, keysHeld, destroyed, unreadBeside, objects, equalReadModels, differing } =
    report;
  return [
    words.backup(manifest.house, manifest.madeAt),
    ...(segments.count === 0 ? [] : [words.segments(segments.count, segments.madeAt ?? '')]),
    ...ledgers.map(words.ledger),
    words.files(objects, keysHeld, destroyed),
    ...(unreadBeside.length === 0 ? [] : [words.unreadForKeys(unreadBeside.join(', '))]),
    words.nobodySignedIn,
    equalReadModels + differing.length === 0
      ? words.noReadModels
      : `${differing.length === 0 ? '✔' : '✖'} ${words.readModels(equalReadModels)}`,
    ...(ledgers.some(({ position, backedUp }) => position > backedUp) ? [words.readOnByWorker] : []),
    ...(ledgers.some(({ leftOut }) => leftOut > 0) ? [words.epochNeeded] : []),
    ...differing.map(words.differs),
  ];
}
