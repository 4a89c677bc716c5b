import type { Worded } from '../evidence/stand-words';

/** What is wrong with a file or a segment. Whoever refuses for it says what to do. */
export const faults = {
  fileMissing: (file: string): Worded => ({ zh: `备份里缺少 ${file}`, en: `${file} is missing from the backup` }),
  fileChanged: (file: string): Worded => ({
    zh: `${file} 与清单所载不符，哈希值不同`,
    en: `${file} is not what the manifest says: its hash is another one`,
  }),
  objectMissing: (name: string): Worded => ({
    zh: `备份里缺少附件 ${name}`,
    en: `the object ${name} is missing from the backup`,
  }),
  objectChanged: (name: string): Worded => ({
    zh: `附件 ${name} 与清单所载不符，哈希值不同`,
    en: `the object ${name} is not what the manifest says: its hash is another one`,
  }),
  noManifest: (format: string): Worded => ({
    zh: `不是 ${format} 格式的清单`,
    en: `this is no manifest in the format ${format}`,
  }),
  signature: (house: string): Worded => ({
    zh: `清单上没有 ${house} 的签名：被改动过，或者是另一套系统的`,
    en: `the manifest does not bear the signature of ${house}: it was changed, or it is of another house`,
  }),
  segmentMissing: { zh: '缺失', en: 'is missing' },
  segmentTorn: (note: string): Worded => ({
    zh: `残缺：里面没有 ${note}`,
    en: `is torn: there is no ${note} in it`,
  }),
  segmentChanged: ({ zh, en }: Worded): Worded => ({ zh: `被改动过：${zh}`, en: `was changed: ${en}` }),
  otherSegment: (name: string): Worded => ({ zh: `这是第 ${name} 段`, en: `this is segment ${name}` }),
  notNext: { zh: '与前一段接不上', en: 'does not follow on the one before' },
  eventNotNext: (position: number, ledger: string): Worded => ({
    zh: `与前面的记录接不上：${ledger} 第 ${position} 条`,
    en: `does not follow on what came before: event ${position} of ${ledger}`,
  }),
  otherEnd: (ledger: string): Worded => ({
    zh: `所载 ${ledger} 的末条不符`,
    en: `says another end of ${ledger}`,
  }),
  lineDamaged: (place: string, { zh, en }: Worded): Worded => ({
    zh: `${place} 已损坏（${zh}）`,
    en: `${place} is damaged: ${en}`,
  }),
  otherLedger: (places: string): Worded => ({
    zh: `${places} 不是清单所载的账本`,
    en: `${places}: not the ledger that the manifest names`,
  }),
} as const;

/** Why a backup is not made or not taken back, with what to do next. */
export const refusals = {
  damaged: ({ zh, en }: Worded): Worded => ({
    zh: `${zh}。请换用这份备份的另一副本，或者更早的备份`,
    en: `${en}. Take another copy of this backup, or an older backup`,
  }),
  damagedKeys: ({ zh, en }: Worded): Worded => ({
    zh: `${zh}。请用 --keyring 另指一份密钥备份，或者加 --no-keyring 不恢复密钥`,
    en: `${en}. Name another backup of the keys with --keyring, or leave them out with --no-keyring`,
  }),
  objectWent: (name: string): Worded => ({
    zh: `附件 ${name} 在复制途中没有了：请重新备份`,
    en: `the object ${name} went while it was copied: back up again`,
  }),
  noLedger: (ledger: string, held: readonly string[]): Worded => ({
    zh: `这份备份里没有账本 ${ledger}：--up-to 只能写备份里有的账本（${held.join('、')}）`,
    en: `there is no ledger ${ledger} in this backup: --up-to names one that is (${held.join(', ')})`,
  }),
  unheld: (ledger: string, last: number, wanted: number): Worded => ({
    zh: `这份备份存有 ${ledger} 的第 1 至 ${last} 条，恢复不到第 ${wanted} 条：请在 --up-to 里写其中一条，或者不加 --up-to`,
    en: `this backup holds events 1 to ${last} of ${ledger}, not up to ${wanted}: name one of these with --up-to, or leave it out`,
  }),
  nothingBy: (knownOn: string): Worded => ({
    zh: `到 ${knownOn} 为止还没有任何记录：请在 --known-on 里写较晚的时间`,
    en: `nothing was recorded by ${knownOn}: name a later time with --known-on`,
  }),
  noBackup: (place: string, note: string): Worded => ({
    zh: `${place} 不是备份：里面没有 ${note}。请用 --from 指定某一份备份的文件夹（taizhang-…）`,
    en: `${place} holds no backup: there is no ${note} in it. Name the folder of one backup (taizhang-…) with --from`,
  }),
  noHouse: {
    zh: '无法判断这是谁的备份：请一并恢复密钥，或者用 --key 给出那套系统的公钥',
    en: 'whose backup this is cannot be told: restore its keyring too, or give the public key of the house with --key',
  },
  keysFilled: {
    zh: '这里的密钥库已有密钥：只能恢复到空的系统。可换一套空的系统，或者先执行 npx taizhang reset',
    en: 'the keyring here holds keys already: restore into an empty installation, another one or this one after npx taizhang reset',
  },
  filled: (ledger: string): Worded => ({
    zh: `这里已有账本 ${ledger}：只能恢复到空的系统。可换一套空的系统，或者先执行 npx taizhang reset`,
    en: `there is a ledger here already (${ledger}): restore into an empty installation, another one or this one after npx taizhang reset`,
  }),
  laterVersion: (migrations: string): Worded => ({
    zh: `这份备份出自较新的版本（${migrations}）：请先安装那个版本`,
    en: `the backup was made by a later version (${migrations}): install that one`,
  }),
  otherHistory: (ledger: string, position: number, { zh, en }: Worded): Worded => ({
    zh: `账本 ${ledger} 第 ${position} 条与存证不符（${zh}）。请查明这份备份何以与存证不同，并换用另一份备份`,
    en: `ledger ${ledger} at position ${position}: ${en}. Find out why this backup differs from what was handed outside, and take another one`,
  }),
  noKeys: (path: string): Worded => ({
    zh: `读不到 ${path}：请用 --keyring 指定某份备份的 .keyring.note，或者当前密钥的文件夹；不恢复密钥的，加 --no-keyring`,
    en: `${path} cannot be read: name the .keyring.note of a backup with --keyring, or the folder of current keys; or leave the keys out with --no-keyring`,
  }),
  noHouseKey: {
    zh: '这份密钥备份里没有系统自己的密钥：请用 --keyring 另指一份密钥备份',
    en: 'the keyring in the backup holds no key of the house: name another backup of the keys with --keyring',
  },
  wrapped: (why: string): Worded => ({
    zh: `本系统的外层密钥打不开备份里的密钥库（${why}）：请放回原来的 keyring.key，或者设置 TAIZHANG_KEYRING_KEY`,
    en: `the keyring in the backup is not opened by the wrapping key of this installation (${why}): put the old keyring.key in place, or set TAIZHANG_KEYRING_KEY`,
  }),
  fewerSegments: (written: number, wanted: number): Worded => ({
    zh: `只有 ${written} 段，没有 ${wanted} 段：请把 --segments 改为 0 至 ${written}，或者不加`,
    en: `there are ${written} segments, not ${wanted}: say 0 to ${written} with --segments, or leave it out`,
  }),
  segment: (name: string, number: number, { zh, en }: Worded): Worded => ({
    zh: `第 ${name} 段${zh}；它之前的内容可用 --segments ${number - 1} 恢复`,
    en: `segment ${name} ${en}; what lies before it is given back with --segments ${number - 1}`,
  }),
  keysInDoubt: (names: string): Worded => ({
    zh: `第 ${names} 段读不出来，其中可能记有密钥的销毁，已销毁的密钥不得恢复：请放回这几段的另一副本；没有副本的，加 --no-keyring 不恢复密钥（封存的内容打不开）`,
    en: `segment ${names} cannot be read, and a key may be destroyed in it that must not come back: put another copy of it in place, or leave the keys out with --no-keyring (what is sealed then stays closed)`,
  }),
  noFollowing: (name: string, base: string, { zh, en }: Worded): Worded => ({
    zh: `${base} 的第 ${name} 段${zh}，后面无法接续。请执行 npx taizhang backup 另作一份备份，从它重新开始`,
    en: `segment ${name} in ${base} ${en}: nothing can follow on it. Begin anew with a backup, npx taizhang backup`,
  }),
  damagedBase:
    (base: string) =>
    ({ zh, en }: Worded): Worded => ({
      zh: `${base}：${zh}，后面无法接续。请执行 npx taizhang backup 另作一份备份，从它重新开始`,
      en: `${base}: ${en}. Nothing can follow on it: begin anew with a backup, npx taizhang backup`,
    }),
  currentKeys:
    (place: string, folder: string) =>
    ({ zh, en }: Worded): Worded => ({
      zh: `${place} ${zh}。请删除 ${folder}：归档程序会重新写出`,
      en: `${place}: ${en}. Delete ${folder}: a follower writes it anew`,
    }),
  segmentTaken: (name: string): Worded => ({
    zh: `第 ${name} 段已被别的程序写过：一个文件夹只能由一个归档程序写入，请停掉其中一个`,
    en: `segment ${name} was written by somebody else: one follower alone writes into a folder, stop one of the two`,
  }),
  otherInstallation: (path: string): Worded => ({
    zh: `另一套系统正在往这个文件夹归档（${path}）：请停掉它，或者换一个文件夹`,
    en: `another installation follows its log into this folder (${path}): stop that one, or take another folder`,
  }),
  otherProcess: (folder: string): Worded => ({
    zh: `已有另一个程序在往 ${folder} 归档：一个文件夹只能由一个程序写入，请停掉其中一个，或者换一个文件夹`,
    en: `another process follows the log into ${folder} already: one alone writes there. Stop one of the two, or take another folder`,
  }),
} as const;
