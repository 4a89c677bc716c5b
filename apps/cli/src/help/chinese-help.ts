import { roles } from '@taizhang/domain';

/** What a command, its options and its arguments are called in Chinese. */
export interface CommandHelp {
  readonly says: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly arguments?: Readonly<Record<string, string>>;
}

const anchors = '存证送到哪个文件夹（默认 TAIZHANG_ANCHORS，其次是状态文件夹）';
const ofLedger = { '--ledger': '哪个账本' };
const appointment = {
  '--ledger': '账本名称（服务器的 TAIZHANG_OIDC_LEDGER）',
  '--person': '名册中的工号',
  '--role': `角色，${roles.join('、')} 之一`,
  '--unit': '名册中的单位编码：所任角色管这个单位及以下',
};
const rosterOptions = { '--ledger': '导入哪个账本', '--rejected': '把不能导入的行和原因写到这个工作簿（.xlsx）' };
const planFile = { plan: '方案文件（YAML）' };
const rosterFile = { file: '名册文件（.xlsx 或 .csv）' };

/** By the words that are typed; '' is the program itself. */
export const chineseHelp: Readonly<Record<string, CommandHelp>> = {
  '': { says: '台账：在只追加的账本上开展专项整治' },
  start: {
    says: '启动全部程序，并打开一场等您操作的演练（npm start）',
    options: {
      '--port': '网页端口（默认 TAIZHANG_PORT，其次 8480）',
      '--units': '第一场演练的单位数，其余不多于它',
      '--persons': '第一场演练的人数，其余不多于它',
      '--drills': '打开几场演练',
      '--no-finished-copy': '不为分析人员另跑一份到收官的副本',
    },
  },
  drill: {
    says: '把一项专项整治跑到收官，并全面核对（npm run drill）',
    options: {
      '--units': '参加的单位数',
      '--persons': '总人数',
      '--day': '一天最短用多少毫秒；0 表示能多快就多快',
      '--seed': '种子，同一种子的经过相同',
    },
    arguments: { plan: '方案文件，如 plans/s2-business-participation.yaml' },
  },
  status: { says: '什么在运行、在哪里访问、日志在哪里、归档落后多少' },
  official: { says: '建立正式账本：开立、任命、下发方案、启动专项整治' },
  'official open': {
    says: '用 plans/ 中的日历和制度开立正式账本',
    options: { '--ledger': appointment['--ledger'] },
  },
  'official appoint': {
    says: '任命某人担任一个角色，管一个单位及以下',
    options: { ...appointment, '--since': '从哪一天起（默认今天）' },
  },
  'official dismiss': {
    says: '终止某人对一个单位的角色',
    options: { ...appointment, '--reason': '事由，记入账本', '--on': '从哪一天起不再担任（默认今天）' },
  },
  'official issue': {
    says: '检查方案，并整体记入账本',
    options: { '--ledger': appointment['--ledger'] },
    arguments: planFile,
  },
  'official launch': {
    says: '对一个单位以下的全部单位启动已下发方案的专项整治',
    options: { '--ledger': appointment['--ledger'], '--unit': '名册中的单位编码：印发方案的单位' },
    arguments: planFile,
  },
  roster: { says: '从 Excel（.xlsx）或 CSV 读入单位和人员名册' },
  'roster preview': {
    says: '预览导入会改动什么、哪些行不能导入；不写入账本',
    options: rosterOptions,
    arguments: rosterFile,
  },
  'roster import': {
    says: '预览名册，确认后导入；中断后重新执行即可',
    options: { ...rosterOptions, '--accept': '已确认的预览的摘要：不再询问，直接导入' },
    arguments: rosterFile,
  },
  'roster template': { says: '写出一份空白名册供填写', arguments: { file: '工作簿（.xlsx）' } },
  seal: { says: '封存内容的密钥库：现状、销毁一个密钥、恢复后重新执行销毁' },
  'seal status': { says: '有多少密钥、已销毁多少、外层密钥是哪个' },
  'seal destroy': {
    says: '永久销毁一个对象的密钥，并打印签名回执，例如：reporterIdentity clue/x1',
    options: { '--ledger': '对象所在的账本', '--reason': '事由，记入账本', '--yes': '不询问' },
    arguments: { compartment: '隔离类别', stream: '对象' },
  },
  'seal replay-destructions': { says: '恢复密钥库之后、有人读取之前：把账本所载已销毁的密钥再次销毁' },
  verify: {
    says:
      '重新计算账本的每个摘要、链值、记录号和时间，与库内外存证核对，按记录重新推算读模型并逐行核对，' +
      '打开每个附件，指出每处损坏的位置',
    options: {
      '--ledger': '只核验这个账本',
      '--anchors': anchors,
      '--anchor': '他人留存的存证：存证文件、存证主题的消息文件，或者纸质存证的代码（须加 --ledger）；可以写几个',
    },
  },
  bundle: { says: '与其他网络的系统往来的签名文件：移送函、接收、回执' },
  'bundle key': { says: '打印本系统的公钥，供对方登记' },
  'bundle export': {
    says: '移送一段账本，或者一条已转送的线索',
    options: {
      ...ofLedger,
      '--to': '接收单位，按往来单位名单上的名称',
      '--out': '写到哪个文件',
      '--from': '从第几条起',
      '--up-to': '到第几条止（默认最后一条）',
      '--clue': '移送哪条线索，而不是一段账本',
      '--as': '移送线索的经手人工号：打开线索记在此人名下',
    },
  },
  'bundle inspect': { says: '检查文件并说明其中有什么；不写入', options: ofLedger, arguments: { file: '文件' } },
  'bundle import': {
    says: '检查文件，接收一次，并写出签名回执',
    options: {
      ...ofLedger,
      '--unit': '名册中的单位编码：接收线索的单位',
      '--receipt': '回执写到哪里（默认在该文件旁边）',
    },
    arguments: { file: '文件' },
  },
  'bundle receipt': { says: '登记对方发来的回执', options: ofLedger, arguments: { file: '回执文件' } },
  'bundle list': { says: '移送和接收过什么，哪些还没有回执', options: ofLedger },
  export: {
    says: '把账本写到标准输出，每行一条记录，供分析或迁到另一套系统（npx taizhang import）；封存的内容仍然封存',
    options: {
      ...ofLedger,
      '--from': '从第几条起（默认 1；完整的账本才能导入）',
      '--to': '到第几条止（默认最后一条）',
    },
  },
  import: {
    says: '接收 npx taizhang export 写出的完整账本，记录号、时间和摘要照旧；存入之前先行核验，这里不能已有同名账本',
    arguments: { file: '文件' },
  },
  backup: {
    says:
      '不停机，把某一时刻的全部内容写入一个文件夹：账本、不能由账本推出的数据、附件，封存内容的密钥另存；有签名，' +
      '由摘要相互印证。加 --follow 则其后持续归档，新记录数秒内写入，直到停止',
    options: {
      '--to': '备份放在哪里，每份一个文件夹（默认 TAIZHANG_BACKUPS）',
      '--keyring-to': '密钥放在哪里（默认 --to 的文件夹名后加 -keyring）',
      '--keyring-days': '密钥备份保存多少天，过期的删除',
      '--no-keyring': '不备份密钥',
      '--follow': '在最近一份备份之后持续归档；没有备份的先作一份',
      '--backup-days': '与 --follow 同用：多少天另作一份备份',
    },
  },
  restore: {
    says:
      '把备份和其后的归档恢复到一套空的系统：写入之前全部检查，账本经过核验，已销毁的密钥不会回来，' +
      '读模型重新推算并与备份时核对',
    options: {
      '--from': '某一份备份的文件夹',
      '--keyring': '密钥备份 .keyring.note，或者当前密钥的文件夹（默认在备份旁边，如 backup 所写）',
      '--no-keyring': '不恢复密钥：封存的内容打不开',
      '--key': '不恢复密钥时，那套系统的公钥（house+id+key）',
      '--up-to': '只恢复到某账本的这一条；可以写几个',
      '--known-on': '只恢复到这一时刻为止所登记的，按各账本的时钟',
      '--segments': '只用归档的前几段；0 表示只用备份本身',
      '--anchors': anchors,
    },
  },
  rebuild: {
    says: '按账本重建可以重建的内容',
    options: {
      '--read-models': '按记录重新推算全部读模型，完成后替换现用的',
      '--workflows': '清空进行中各场演练的流程引擎，按账本重新启动未办结的流程',
      '--relay': '把正式账本的全部记录重新发到 Kafka，用于主题被清空之后',
    },
  },
  epoch: {
    says: '在账本里写明它可能丢了末尾：用于主备切换或恢复丢了记录之后',
    options: {
      '--ledger': '从现状继续的账本',
      '--reason': '发生了什么，供日后查阅账本的人知道',
      '--anyway': '外部存证和读取程序都没有丢失迹象，仍要写入',
    },
  },
  migrate: { says: '把 MIGRATION_DATABASE_URL 和 KEYRING_DATABASE_URL 的数据库结构升到最新（npm start 会自动执行）' },
  plan: { says: '检查专项整治方案，打印方案的格式说明' },
  'plan check': {
    says: '检查方案，指出每个问题的位置、要求和改法',
    arguments: { files: '方案文件（YAML），可以写几个' },
  },
  'plan schema': { says: '打印方案文件的 JSON Schema' },
  reset: { says: '删除本系统的全部账本、流程和日志（下载的程序保留）', options: { '--yes': '不询问' } },
};
