import type { BundleState } from '@taizhang/domain';
import type { CheckedBundle } from '@taizhang/persistence';
import type { Language } from '@taizhang/plans';

type Kind = CheckedBundle['manifest']['kind'];

/** What a bundle is. */
export const bundleKindWords: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  zh: { range: '一段账本', transfer: '线索移送', proof: '记录证明' },
  en: { range: 'range', transfer: 'transfer', proof: 'proof' },
};

/** What `npx taizhang bundle …` says. */
export const bundleWords = {
  zh: {
    range: (first?: number, last?: number) => (first === last ? `第 ${first} 条` : `第 ${first} 至 ${last} 条`),
    head: (kind: string, bundle: string, from: string, ledger: string, range: string, events: number) =>
      `✔ ${kind} ${bundle}，来自 ${from} 的账本 ${ledger}：${range}（${events} 条）`,
    letter: (document: string) => `  移送函：${document}`,
    checkpoint: (size: number, recordedAt: string) => `  在覆盖到第 ${size} 条的存证之内，登记于 ${recordedAt}`,
    since: (size: number) => `  并延续覆盖到第 ${size} 条的存证`,
    handedOver: (what: string, where: string, at: string) => `○ ${what} 于 ${at} 送 ${where}：尚无回执`,
    receipted: (what: string, where: string, at: string, number: string, takenInAt: string) =>
      `✔ ${what} 于 ${at} 送 ${where}：回执 ${number}，${takenInAt}`,
    takenIn: (what: string, where: string, at: string, number: string) =>
      `✔ ${what} 于 ${at} 收自 ${where}：回执 ${number}`,
    made: (out: string, bundle: string, events: number, to: string) =>
      `✔ ${out}：${bundle}，${events} 条记录，送 ${to}`,
    owesReceipt: '  对方应回执：收到后执行 npx taizhang bundle receipt <回执文件>',
    whatToHandOver: '请写明移送什么：--from <记录序号>，或者 --clue <线索编号>',
    byWhom: '线索移送须有经手人：请加 --as <工号>',
    nobody: (as: string) => `本账本没有工号为 ${as} 的人员`,
    registered: (clue: string) => `  已登记为线索 ${clue}`,
    receiptFor: (file: string) => `  给发送单位的回执：${file}`,
    receipt: (done: string) => `✔ 回执${done}`,
    none: '没有移送或接收过',
    unreadable: (path: string, what: string) => `${path} 读不出来（${what}）`,
    unwritable: (path: string, what: string) => `${path} 写不进去（${what}）`,
    partnersUnread: (what: string) => `往来单位名单读不出来（${what}）：请检查 TAIZHANG_PARTNERS 所指的文件`,
    partnersLine: (line: number) => `往来单位名单第 ${line} 行写得不对：每行写验签公钥、加密公钥和单位名称`,
  },
  en: {
    range: (first?: number, last?: number) => (first === last ? `event ${first}` : `events ${first} to ${last}`),
    head: (kind: string, bundle: string, from: string, ledger: string, range: string, events: number) =>
      `✔ ${kind} ${bundle} of ${from}, ledger ${ledger}: ${range} (${events})`,
    letter: (document: string) => `  letter of transfer: ${document}`,
    checkpoint: (size: number, recordedAt: string) =>
      `  under the checkpoint over ${size} events, recorded ${recordedAt}`,
    since: (size: number) => `  which continues the one over ${size} events`,
    handedOver: (what: string, where: string, at: string) => `○ ${what} to ${where} on ${at}: no receipt yet`,
    receipted: (what: string, where: string, at: string, number: string, takenInAt: string) =>
      `✔ ${what} to ${where} on ${at}: receipt ${number} of ${takenInAt}`,
    takenIn: (what: string, where: string, at: string, number: string) =>
      `✔ ${what} of ${where} taken in on ${at}: receipt ${number}`,
    made: (out: string, bundle: string, events: number, to: string) =>
      `✔ ${out}: bundle ${bundle} with ${events} events for ${to}`,
    owesReceipt: '  It owes a receipt: npx taizhang bundle receipt <file>',
    whatToHandOver: 'say what to hand over: --from <position>, or --clue <id>',
    byWhom: 'a clue is handed over by somebody: add --as <staff number>',
    nobody: (as: string) => `nobody of this ledger has the staff number ${as}`,
    registered: (clue: string) => `  registered as clue ${clue}`,
    receiptFor: (file: string) => `  receipt for the sender: ${file}`,
    receipt: (done: string) => `✔ receipt ${done}`,
    none: 'no bundle was handed over or taken in',
    unreadable: (path: string, what: string) => `${path} cannot be read (${what})`,
    unwritable: (path: string, what: string) => `${path} cannot be written (${what})`,
    partnersUnread: (what: string) => `the file of partners cannot be read (${what}): see what TAIZHANG_PARTNERS names`,
    partnersLine: (line: number) =>
      `line ${line} of the partners is no "verifierKey openingKey name": write these three on each line`,
  },
} as const satisfies Record<Language, unknown>;

/** What a file holds, for whoever was handed it. */
export function bundleInWords(checked: CheckedBundle, spoken: Language): readonly string[] {
  const words = bundleWords[spoken];
  const { manifest, checkpoint, since, digest } = checked;
  const { bundle, kind, from, ledger, first, last, events, document } = manifest;
  return [
    words.head(bundleKindWords[spoken][kind], bundle, from, ledger, words.range(first, last), events),
    ...(document === undefined ? [] : [words.letter(document)]),
    words.checkpoint(checkpoint.size, checkpoint.recordedAt),
    ...(since === undefined ? [] : [words.since(since.size)]),
    `  ${digest}`,
  ];
}

/** A bundle of this ledger in one line. */
export function stateInWords(bundle: BundleState, spoken: Language): string {
  const words = bundleWords[spoken];
  const { status, bundleId, kind, other, at = '', receipt, documentNumber } = bundle;
  const named = documentNumber === undefined ? '' : ` (${documentNumber})`;
  const what = `${kind === undefined ? '' : bundleKindWords[spoken][kind]} ${bundleId}${named}`;
  const where = `${other?.name} [${other?.house}]`;
  switch (status) {
    case 'handedOver':
      return words.handedOver(what, where, at);
    case 'receipted':
      return words.receipted(what, where, at, receipt?.number ?? '', receipt?.takenInAt ?? '');
    case 'takenIn':
      return words.takenIn(what, where, at, receipt?.number ?? '');
    case 'none':
      return what;
  }
}
