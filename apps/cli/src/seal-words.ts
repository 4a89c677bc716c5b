import type { Language } from '@taizhang/plans';

/** What `npx taizhang seal …` says. */
export const sealWords = {
  zh: {
    status: (held: number, destroyed: number, algorithm: string, wrappingKey: string) =>
      `✔ 密钥 ${held} 个，已销毁 ${destroyed} 个；新密钥用 ${algorithm}，外层密钥为 ${wrappingKey}`,
    compartment: (names: string) => `隔离类别只能是 ${names} 之一`,
    nothingDestroyed: '没有销毁任何密钥',
    noStream: (stream: string, ledger: string) => `账本 ${ledger} 里没有 ${stream}`,
    replayed: (ledger: string, count: number) => `✔ ${ledger}：账本所载的 ${count} 次销毁均已执行`,
    asks: 'seal destroy 销毁前要确认：请在终端中运行，或者加 --yes',
    question: (compartment: string, stream: string) =>
      `要永久销毁 ${stream} 中封存的 ${compartment} 吗？请输入 destroy：`,
  },
  en: {
    status: (held: number, destroyed: number, algorithm: string, wrappingKey: string) =>
      `✔ ${held} keys held, ${destroyed} destroyed; new ones by ${algorithm}, wrapped by key ${wrappingKey}`,
    compartment: (names: string) => `a compartment is one of ${names}`,
    nothingDestroyed: 'nothing was destroyed',
    noStream: (stream: string, ledger: string) => `there is no ${stream} in ledger ${ledger}`,
    replayed: (ledger: string, count: number) => `✔ ${ledger}: ${count} destructions in the log, all carried out`,
    asks: 'seal destroy asks before it destroys: run it in a terminal, or add --yes',
    question: (compartment: string, stream: string) =>
      `Destroy for good what is sealed in ${compartment} of ${stream}? Type destroy: `,
  },
} as const satisfies Record<Language, unknown>;
