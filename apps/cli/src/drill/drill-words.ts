import type { Language } from '@taizhang/plans';
import type { Figures, PhaseStand } from './figures';

/** What `npx taizhang drill` says: how far it is, and in the end what came of it. */
export const drillWords = {
  zh: {
    organisation: (done: number, of: number) => `虚构的单位和人员：${done}/${of}`,
    woundUp: '专项收官',
    before: '首个阶段之前',
    between: '没有进行中的阶段',
    and: '、',
    nothing: '无',
    state: (word: string, count: number) => `${word} ${count}`,
    declared: (done: number, of: number) => `填报 ${done}/${of}`,
    pledged: (done: number, of: number) => `承诺 ${done}/${of}`,
    withdrawals: (tallied: string) => `退出：${tallied}`,
    rungs: (tallied: string) => `督办：${tallied}`,
    whatHappened: '经过',
    phaseFrom: (phase: string, day: string) => `${phase}（${day} 起）`,
    coverage: ({ submitted, asked, signed, verified }: Figures) =>
      `填报      应报 ${asked} 份，已报 ${submitted} 份，已阅签 ${signed} 份，已清查 ${verified} 份`,
    pledges: ({ pledgesSigned, pledgesAsked, pledgesFiled, pledgesPublicised }: Figures) =>
      `承诺      应签 ${pledgesAsked} 份，已签 ${pledgesSigned} 份，已备案 ${pledgesFiled} 份，已公示 ${pledgesPublicised} 份`,
    ofWithdrawals: (tallied: string) => `退出      ${tallied}`,
    ofClues: (tallied: string) => `线索      ${tallied}`,
    ofCases: (tallied: string) => `案件      ${tallied}`,
    ofTracks: (tallied: string) => `责任追究  ${tallied}`,
    ofRungs: (tallied: string) => `督办      ${tallied}`,
    campaign: (isClosed: boolean, phase: string) => `专项整治  ${isClosed ? phase : `没有收官：${phase}`}`,
    log: (events: number, link: string) => `账本      ${events} 条记录，末链值 ${link}`,
    story: (digest: string) => `经过摘要  ${digest}（同一种子每次都相同）`,
    damaged: (position: number, what: string) => `✖ 账本第 ${position} 条：${what}`,
    differs: (model: string) => `✖ 读模型 ${model} 与重新推算的不一致`,
    whole: '✔ 账本核验无误，读模型与重新推算的一致',
  },
  en: {
    organisation: (done: number, of: number) => `the invented organisation: ${done} of ${of}`,
    woundUp: 'wound up',
    before: 'before the first phase',
    between: 'no phase is open',
    and: ' and ',
    nothing: '–',
    state: (word: string, count: number) => `${count} ${word}`,
    declared: (done: number, of: number) => `declared ${done}/${of}`,
    pledged: (done: number, of: number) => `pledged ${done}/${of}`,
    withdrawals: (tallied: string) => `withdrawals ${tallied}`,
    rungs: (tallied: string) => `rungs ${tallied}`,
    whatHappened: 'What happened',
    phaseFrom: (phase: string, day: string) => `${phase}, from ${day}`,
    coverage: ({ submitted, asked, signed, verified }: Figures) =>
      `Coverage      ${submitted} of ${asked} declared, ${signed} signed, ${verified} verified`,
    pledges: ({ pledgesSigned, pledgesAsked, pledgesFiled, pledgesPublicised }: Figures) =>
      `Pledges       ${pledgesSigned} of ${pledgesAsked} signed, ${pledgesFiled} filed, ${pledgesPublicised} shown`,
    ofWithdrawals: (tallied: string) => `Withdrawals   ${tallied}`,
    ofClues: (tallied: string) => `Clues         ${tallied}`,
    ofCases: (tallied: string) => `Cases         ${tallied}`,
    ofTracks: (tallied: string) => `Tracks        ${tallied}`,
    ofRungs: (tallied: string) => `Rungs         ${tallied}`,
    campaign: (isClosed: boolean, phase: string) => `Campaign      ${isClosed ? phase : `not closed: ${phase}`}`,
    log: (events: number, link: string) => `Log           ${events} events, head ${link}`,
    story: (digest: string) => `Story         ${digest} (the same for every run of this seed)`,
    damaged: (position: number, what: string) => `✖ log damaged at position ${position}: ${what}`,
    differs: (model: string) => `✖ read model ${model} differs from a fresh replay`,
    whole: '✔ log verified, read models equal to a fresh replay',
  },
} as const satisfies Record<Language, unknown>;

/** States of withdrawals, clues, cases, tracks and rungs. In English a state is called by its own name. */
export const stateWords = {
  withdrawals: {
    ...{ none: '无', owed: '应退未退', reported: '待核实', doubted: '存疑', shamFound: '明退实不退' },
    ...{ ordered: '已责成退出', confirmed: '已退', referred: '已移送' },
  },
  clues: {
    ...{
      none: '无',
      registered: '待提出处置意见',
      proposed: '待审批',
      inquiry: '谈话函询中',
      verification: '初步核实中',
    },
    ...{ reported: '待决定', held: '暂存待查', transferring: '已转送，待回执', transferred: '已转送' },
    ...{ forwardedUp: '已上报', merged: '已并入他件', closed: '予以了结', filed: '已立案' },
  },
  cases: {
    ...{ none: '无', filed: '已立案', examining: '审查中', examined: '审查终结', adjudicating: '审理中' },
    ...{ adjudicated: '审理终结', decided: '已决定', closed: '已结案' },
  },
  tracks: { none: '无', open: '办理中', concluded: '已有结论', waived: '免予追究' },
  rungs: { held: '暂缓', fired: '已发出', drafted: '待签发', signed: '已签发', declined: '不予签发', skipped: '跳过' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `3 confirmed, 1 referred`, or that there is nothing. */
export function inWords(of: keyof typeof stateWords, figures: Figures, spoken: Language): string {
  const words = drillWords[spoken];
  const named: Readonly<Record<string, string>> = stateWords[of];
  const parts = Object.entries(figures[of]).map(([state, count]) =>
    words.state(spoken === 'zh' ? (named[state] ?? state) : state, count),
  );
  return parts.length === 0 ? words.nothing : parts.join(spoken === 'zh' ? '，' : ', ');
}

export function phaseInWords(phase: PhaseStand, spoken: Language): string {
  const words = drillWords[spoken];
  return phase.kind === 'open' ? phase.labels.map((label) => label[spoken]).join(words.and) : words[phase.kind];
}
