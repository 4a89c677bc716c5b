import { damageWords, placeWords, type Damage, type ReadModelDamage } from '@taizhang/persistence';
import type { FilesReport } from '@taizhang/application';
import type { Language } from '@taizhang/plans';

type FileDamage = FilesReport['damages'][number];

/** What `npx taizhang verify` says; what is wrong with the log and its checkpoints is worded where it is found. */
export const verifyWords = {
  zh: {
    noLedger: '还没有账本：请先执行 npm start',
    noLedgerOf: (ledger: string) => `没有账本 ${ledger}`,
    noAnchor: (given: string) => `${given} 既不是存证文件，也不是纸质存证的代码（条数-XXXX-XXXX-XXXX-XXXX）`,
    noLedgerOfPaper: '请用 --ledger 写明这张纸质存证属于哪个账本',
    of: (ledger: string) => `${ledger}：`,
    log: (events: number, batches: number, link: string) => `${events} 条记录，${batches} 个批次，末链值 ${link}`,
    damage: (damage: Damage) => `第 ${damage.position} 条：${damageWords(damage).zh}`,
    checkpoints: (stored: number, outside: number) => `库内存证 ${stored} 次，外部存证 ${outside} 份`,
    lastOver: (size: number) => `，最近一次覆盖到第 ${size} 条`,
    unsigned: '；没有密钥库，未核对签名',
    settled: (place: Parameters<typeof placeWords>[0], size: number) =>
      `${placeWords(place).zh.trim()} 载有 ${size} 条记录：其后所开的纪元已写明其中有丢失`,
    readModels: (rows: number, compared: number, upTo: number) =>
      `${compared} 个读模型共 ${rows} 行，到第 ${upTo} 条记录`,
    outdated: (names: string) => `；正在重建：${names}`,
    readModel: ({ projection, key, position, validFrom, what, differing }: ReadModelDamage) =>
      `第 ${position} 条：${projection} 中 ${key} 自 ${validFrom} 起的一行${partedZh[what]}（共 ${differing} 行不符）`,
    foldAnew: '执行 npx taizhang rebuild --read-models 可按记录重建',
    files: (whole: number, bytes: number) => `${whole} 个附件，${bytes} 字节`,
    destroyed: (count: number) => `，${count} 个的密钥已销毁`,
    file: ({ fileId, matter, position, status }: FileDamage) =>
      `${status === 'missing' ? '缺失' : '已损坏'}：${fileId}，属 ${matter}（第 ${position} 条）`,
  },
  en: {
    noLedger: 'there is no ledger yet: run npm start first',
    noLedgerOf: (ledger: string) => `there is no ledger ${ledger}`,
    noAnchor: (given: string) =>
      `${given} is neither a file of checkpoints nor a code from paper (size-XXXX-XXXX-XXXX-XXXX)`,
    noLedgerOfPaper: 'say with --ledger which ledger the printed checkpoint is of',
    of: (ledger: string) => `${ledger}: `,
    log: (events: number, batches: number, link: string) => `${events} events in ${batches} batches, head ${link}`,
    damage: (damage: Damage) => `at position ${damage.position}: ${damageWords(damage).en}`,
    checkpoints: (stored: number, outside: number) => `${stored} checkpoints, ${outside} outside`,
    lastOver: (size: number) => `, the last over ${size} events`,
    unsigned: '; signatures not checked: no keyring',
    settled: (place: Parameters<typeof placeWords>[0], size: number) =>
      `${placeWords(place).en} holds ${size} events: an epoch opened since says that some were lost`,
    readModels: (rows: number, compared: number, upTo: number) =>
      `${rows} rows of ${compared} read models, up to event ${upTo}`,
    outdated: (names: string) => `; being folded anew: ${names}`,
    readModel: ({ projection, key, position, validFrom, what, differing }: ReadModelDamage) =>
      `at position ${position}: ${projection} of ${key} from ${validFrom} on ${partedEn[what]} (${differing} rows differ)`,
    foldAnew: 'npx taizhang rebuild --read-models folds them anew from the log',
    files: (whole: number, bytes: number) => `${whole} files, ${bytes} bytes`,
    destroyed: (count: number) => `, ${count} under destroyed keys`,
    file: ({ fileId, matter, position, status }: FileDamage) => `${status}: ${fileId} of ${matter} (event ${position})`,
  },
} as const satisfies Record<Language, unknown>;

const partedZh = { changed: '被改动', missing: '缺失', notOfTheLog: '不是从记录得来的' } as const;
const partedEn = {
  changed: 'is another row',
  missing: 'is missing',
  notOfTheLog: 'does not follow from the log',
} as const;
