import { damageWords, type Damage } from '../damage';
import type { Worded } from '../evidence/stand-words';

/** What is wrong with a line of an exported ledger. */
export const lineFaults = {
  noJson: { zh: '这一行不是 JSON 对象', en: 'this line is no JSON object' },
  otherFormat: (format: string): Worded => ({
    zh: `不是 ${format} 格式的账本`,
    en: `this is no ledger in the format ${format}`,
  }),
  unknownHash: { zh: '不认识的摘要算法', en: 'an unknown hash algorithm' },
  notFromFirst: {
    zh: '只能导入从第一条记录起的账本',
    en: 'only a ledger from its first event on can be taken in',
  },
  notOpening: { zh: '第一条记录没有开立账本', en: 'the first event does not open a ledger' },
  otherEnd: { zh: '最后一行与文件所载不符', en: 'the last line does not say what the file holds' },
  behindEnd: { zh: '末行之后还有内容', en: 'there is something after the end' },
  batchDue: (position: number): Worded => ({
    zh: `这里应是从第 ${position} 条起的批次`,
    en: `a batch from event ${position} on was due`,
  }),
  batchNotNext: { zh: '批次与前一批次接不上', en: 'the batch does not follow the one before' },
  part: {
    zh: '文件在这个批次当中结束：只是账本的一部分',
    en: 'the file ends within this batch: it is a part of a ledger',
  },
  endsEarly: { zh: '文件没有完整结束', en: 'the file ends too early' },
  linkDiffers: (first: number, last: number): Worded => damageWords({ kind: 'linkDiffers', first, last }),
  appendUntold: { zh: '提交所载不全', en: 'an append that says too little' },
  appendElsewhere: { zh: '提交不在其起始之处', en: 'the append does not lie where it begins' },
  eventDue: (position: number): Worded => ({
    zh: `这里应是第 ${position} 条记录`,
    en: `event ${position} was due here`,
  }),
  noEvent: (position: number): Worded => ({ zh: `第 ${position} 条不是记录`, en: `event ${position} is no event` }),
  otherTimes: (position: number): Worded => ({
    zh: `第 ${position} 条的时间与其批次不符`,
    en: `the times of event ${position} differ from those of its batch`,
  }),
  changed: (position: number): Worded => ({
    zh: `第 ${position} 条被改动，与其叶值不符`,
    en: `event ${position} was changed: it does not match its leaf`,
  }),
  impossible: (position: number): Worded => ({
    zh: `第 ${position} 条里有记录不能有的内容`,
    en: `event ${position} holds what no event can hold`,
  }),
  noTime: { zh: '时间读不出来', en: 'a time that cannot be read' },
  damaged: (damage: Damage): Worded => {
    const { zh, en } = damageWords(damage);
    return { zh: `第 ${damage.position} 条：${zh}`, en: `event ${damage.position}: ${en}` };
  },
} as const;
