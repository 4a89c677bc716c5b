import type { RosterChangeKind } from '@taizhang/application';
import type { Language } from '@taizhang/plans';

/** What `npx taizhang official …` and `roster …` say: the first run of the official ledger from files. */
export const officialWords = {
  zh: {
    already: (position: number) => `账本里已有（第 ${position} 条）`,
    written: (position: number) => `已记入（第 ${position} 条）`,
    opened: (ledger: string, done: string) => `✔ ${ledger}：${done}`,
    nextRoster: '  下一步：npx taizhang roster import <名册文件>',
    appointed: (name: string, role: string, unit: string, done: string) =>
      `✔ ${name}：任 ${role}，管 ${unit} 及以下，${done}`,
    signInName: (personId: string) => `  登录系统以 ${personId} 称呼此人`,
    holdsNone: (person: string, role: string, unit: string) => `${person} 没有管 ${unit} 的 ${role} 职责：请核对这三项`,
    dismissed: (role: string, unit: string, done: string) => `✔ 管 ${unit} 的 ${role} 职责已终止，${done}`,
    issued: (plan: string, version: number, done: string) => `✔ ${plan} 第 ${version} 版：${done}`,
    launched: (plan: string, unit: string, done: string) => `✔ ${plan} 在 ${unit} 的专项整治：${done}`,
    role: (roles: string) => `角色只能是 ${roles} 之一`,
    day: '日期请写成 2026-03-01 的样子',
    previewing: (rows: number) => `预览：${rows} 行`,
    preview: (units: number, persons: number, changed: number, known: number, rejected: number) =>
      `单位 ${units} 个，人员 ${persons} 名：${changed} 行有变动，${known} 行已有，${rejected} 行不能导入`,
    moreRejected: (count: number) => `  …… 另有 ${count} 行；加 --rejected <文件> 可全部写出`,
    missing: (count: number) => `  这些单位的在职人员有 ${count} 名不在名册里；导入不改动他们`,
    nothingNew: '✔ 账本里都已有，没有可导入的',
    notImported: '没有导入任何内容',
    importing: (done: number, of: number) => `导入：${done}/${of} 行`,
    imported: (events: number, position: number, kinds: string) => `✔ ${events} 条记录，到第 ${position} 条：${kinds}`,
    stayedOut: (count: number) => `  ${count} 行没有导入`,
    asks: (hash: string) => `roster import 写入前要确认：请在终端中运行，或者加 --accept ${hash}`,
    question: (rows: number) => `要导入 ${rows} 行吗？请输入 yes：`,
    unreadable: (path: string) => `${path} 读不出来：请写名册文件的路径（.xlsx 或 .csv）`,
  },
  en: {
    already: (position: number) => `already in the log (position ${position})`,
    written: (position: number) => `written (position ${position})`,
    opened: (ledger: string, done: string) => `✔ ${ledger}: ${done}`,
    nextRoster: '  Next: npx taizhang roster import <file>',
    appointed: (name: string, role: string, unit: string, done: string) => `✔ ${name}: ${role} over ${unit}, ${done}`,
    signInName: (personId: string) => `  The sign-in service names this person ${personId}`,
    holdsNone: (person: string, role: string, unit: string) =>
      `${person} holds no ${role} over ${unit}: check the three of them`,
    dismissed: (role: string, unit: string, done: string) => `✔ ${role} over ${unit} ended, ${done}`,
    issued: (plan: string, version: number, done: string) => `✔ ${plan}, version ${version}: ${done}`,
    launched: (plan: string, unit: string, done: string) => `✔ campaign of ${plan} at ${unit}: ${done}`,
    role: (roles: string) => `a role is one of ${roles}`,
    day: 'write a day like 2026-03-01',
    previewing: (rows: number) => `preview: ${rows} rows`,
    preview: (units: number, persons: number, changed: number, known: number, rejected: number) =>
      `${units} units, ${persons} persons: ${changed} rows change something, ${known} are known, ${rejected} stay out`,
    moreRejected: (count: number) => `  … and ${count} more; --rejected <file> writes them all`,
    missing: (count: number) =>
      `  ${count} persons in office in these units are not in the roster; an import leaves them as they are`,
    nothingNew: '✔ the log knows all of it: nothing to import',
    notImported: 'nothing was imported',
    importing: (done: number, of: number) => `imported: ${done} of ${of} rows`,
    imported: (events: number, position: number, kinds: string) =>
      `✔ ${events} events up to position ${position}: ${kinds}`,
    stayedOut: (count: number) => `  ${count} rows stayed out`,
    asks: (hash: string) => `roster import asks before it writes: run it in a terminal, or add --accept ${hash}`,
    question: (rows: number) => `Import ${rows} rows? Type yes: `,
    unreadable: (path: string) => `${path} cannot be read: give the path of a roster (.xlsx or .csv)`,
  },
} as const satisfies Record<Language, unknown>;

/** What an import does, as the console calls it. */
export const rosterKindWords: Readonly<Record<Language, Readonly<Record<RosterChangeKind, string>>>> = {
  zh: {
    ...{ newUnit: '新设单位', renamedUnit: '单位更名', movedUnit: '改变隶属', join: '新进', transfer: '调动' },
    ...{ promotion: '职级晋升', demotion: '职级降低', newPost: '职务变动', earlierPost: '补登以前任职' },
    ...{ return: '回任', retirement: '退休', resignation: '辞职', particulars: '人员信息变更' },
  },
  en: {
    ...{ newUnit: 'new unit', renamedUnit: 'renamed unit', movedUnit: 'unit under other parents', join: 'joins' },
    ...{ transfer: 'transfer', promotion: 'promotion', demotion: 'lower rank', newPost: 'other post' },
    ...{ earlierPost: 'earlier post', return: 'returns', retirement: 'retirement', resignation: 'resignation' },
    particulars: 'particulars change',
  },
};
