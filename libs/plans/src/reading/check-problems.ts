import { addDays, type Label, type LocalDate, type PlanFinding, type PlanFindingCode } from '@taizhang/domain';
import { closest } from './closest';
import type { Unplaced } from './problem';

interface Words {
  readonly expected: Label;
  readonly remedy: Label;
  readonly example: string;
}

const labelled = (zh: string, en: string): Label => ({ zh, en });

/** A reference that leads nowhere: what exists, and what was probably meant. */
function reference(found: string, known: readonly string[], field: string, zh: string, en: string): Words {
  const guess = closest(found, known);
  return {
    expected: labelled(`已定义的${zh}：${known.join('、')}`, `${en} that is defined: ${known.join(', ')}`),
    remedy:
      guess === undefined
        ? labelled(`改成已定义的${zh}，或补上它的定义`, `name ${en} that is defined, or define it`)
        : labelled(`是不是想写 ${guess}？`, `did you mean ${guess}?`),
    example: `${field}: ${guess ?? known[0] ?? '…'}`,
  };
}

const words: Readonly<Record<PlanFindingCode, (finding: PlanFinding) => Words>> = {
  duplicateKey: ({ found }) => ({
    expected: labelled('同一列表里各不相同的键', 'a key that no other entry of the list has'),
    remedy: labelled('给其中一项换一个键，或删去重复的一项', 'rename one of them, or delete the repeated entry'),
    example: `key: ${found}2`,
  }),
  reservedKey: () => ({
    expected: labelled(
      'declare、sign、dispatch、verify、pledge 以外的键',
      'a key other than declare, sign, dispatch, verify, pledge',
    ),
    remedy: labelled(
      '这几个键留给个人申报和承诺，换一个',
      'these belong to the personal declaration and the pledge: take another',
    ),
    example: 'key: mobilisationMeeting',
  }),
  repeatedEntry: ({ found }) => ({
    expected: labelled('各不相同的项', 'entries that differ'),
    remedy: labelled(`删去重复的 ${found}`, `delete the repeated ${found}`),
    example: '[unitHead, inChargeLeader]',
  }),
  unknownPhase: ({ found, known = [] }) => reference(found, known, 'phase', '阶段', 'a phase'),
  unknownLadder: ({ found, known = [] }) => reference(found, known, 'ladder', '逾期阶梯', 'a ladder'),
  unknownRole: ({ found, known = [] }) => reference(found, known, 'approver', '角色', 'a role'),
  windowReversed: ({ details }) => ({
    expected: labelled(`不早于 ${details.from} 的日期`, `a date not before ${details.from}`),
    remedy: labelled('起止日期写反了，调换或改正', 'first and last day are the wrong way round'),
    example: `to: ${details.from}`,
  }),
  outsideCampaignWindow: ({ details }) => ({
    expected: labelled(
      `专项整治起止期内的日期：${details.from} 至 ${details.to}`,
      `a date inside the campaign, ${details.from} to ${details.to}`,
    ),
    remedy: labelled('改正日期，或调整 window', 'correct the date, or change window'),
    example: `${details.to}`,
  }),
  phaseWithoutEnd: ({ found }) => ({
    expected: labelled('有截止日期的阶段', 'a phase that has a last day'),
    remedy: labelled(`给阶段 ${found} 补上 to，或改用固定日期`, `give phase ${found} a last day, or use a fixed date`),
    example: '{ kind: fixed, on: 2017-09-30 }',
  }),
  noNextPhase: ({ details }) => ({
    expected: labelled('后面还有阶段的阶段', 'a phase that another one follows'),
    remedy: labelled(
      `从 ${details.to} 的次日起算，如不合意改用固定日期`,
      `counting starts the day after ${details.to}`,
    ),
    example: `{ kind: fixed, on: ${details.to} }`,
  }),
  phaseGap: ({ details }) => ({
    expected: labelled('阶段首尾相接', 'phases that follow one another'),
    remedy: labelled(
      `${details.from} 至 ${details.to}（${details.days} 天）不属于任何阶段，核对原文`,
      `${details.from} to ${details.to} (${details.days} days) belongs to no phase: check the text`,
    ),
    example: `from: ${details.from}`,
  }),
  phaseOverlap: ({ details }) => ({
    expected: labelled('阶段首尾相接', 'phases that follow one another'),
    remedy: labelled(
      `${details.from} 至 ${details.to}（${details.days} 天）同时属于 ${details.other}，核对原文`,
      `${details.from} to ${details.to} (${details.days} days) belongs to ${details.other} too: check the text`,
    ),
    example: `from: ${addDays(details.to as LocalDate, 1)}`,
  }),
  dueOutsidePhase: ({ details }) => ({
    expected: labelled(
      `阶段 ${details.phase} 内的日期：${details.from} 至 ${details.to}`,
      `a date inside phase ${details.phase}, ${details.from} to ${details.to}`,
    ),
    remedy: labelled('核对原文', 'check the text'),
    example: `on: ${details.to}`,
  }),
  ladderLevelsOutOfOrder: ({ details }) => ({
    expected: labelled(`第 ${details.level} 级，从 1 起逐级加一`, `level ${details.level}: they count up from 1`),
    remedy: labelled('按先后重新编号', 'number the rungs in their order'),
    example: `level: ${details.level}`,
  }),
  rungsOutOfOrder: ({ details }) => ({
    expected: labelled(
      `晚于上一级（第 ${details.afterWorkingDays} 个工作日 ${details.at}）`,
      `later than the rung before (working day ${details.afterWorkingDays}, ${details.at})`,
    ),
    remedy: labelled('推后这一级，或调整顺序', 'move this rung later, or change the order'),
    example: `afterWorkingDays: ${Number(details.afterWorkingDays) + 2}`,
  }),
  rungMayNotFireByItself: ({ found }) => ({
    expected: labelled('只有 remind、chase 可以自动', 'automatic only for remind and chase'),
    remedy: labelled(
      `${found} 触及个人记录或出文，改为 draft 并写明 approver`,
      `${found} is a document or touches a record: make it a draft with an approver`,
    ),
    example: 'mode: draft\napprover: leader',
  }),
  draftWithoutApprover: () => ({
    expected: labelled('拟办的一级写明谁签批', 'a draft rung that names its approver'),
    remedy: labelled('补上 approver', 'add approver'),
    example: 'approver: leader',
  }),
  chainWithoutNextSigner: () => ({
    expected: labelled(
      '至少两名阅签人，本人的材料转下一名',
      'two signers or more: a paper of the first goes to the next',
    ),
    remedy: labelled('再加一名上级阅签人', 'add a signer above the first'),
    example: 'signers: [partySecretary, superiorSecretary]',
  }),
  chainNeverReached: ({ found }) => ({
    expected: labelled('前面的阅签链没有全部占去的条件', 'conditions that earlier chains leave over'),
    remedy: labelled(`把 ${found} 移到前面，或删去`, `move ${found} up, or delete it`),
    example: 'when: { category: cityManaged }',
  }),
  noChainFor: ({ details }) => ({
    expected: labelled(
      `每一类人员都有阅签链，包括 ${details.category} × ${details.unitKind}`,
      `a chain for every case, also ${details.category} × ${details.unitKind}`,
    ),
    remedy: labelled('放宽一条链的 when，或再加一条', 'widen the when of a chain, or add one'),
    example: `when: { unitKinds: [${details.unitKind}] }`,
  }),
  pledgeWithoutText: () => ({
    expected: labelled('单位或个人的承诺内容，至少一项', 'the text for units, for persons, or for both'),
    remedy: labelled('补上 unit 或 person；有哪一项，哪一类就须签', 'add unit or person: whoever has a text must sign'),
    example:
      'template: { person: { zh: 本人承诺不送、不收红包礼金。, en: I shall neither give nor accept gift money. } }',
  }),
  declarationWithoutSectors: () => ({
    expected: labelled('有申报的方案列明行业类别', 'sectors, in a plan that has declarations'),
    remedy: labelled('补上 sectors，或删去 declaration', 'add sectors, or delete declaration'),
    example: 'sectors:\n  - { key: other, label: { zh: 其他类, en: Other }, detail: { zh: 其他, en: Other } }',
  }),
  unknownReference: ({ found, known = [], path }) => reference(found, known, String(path.at(-1)), '键', 'a key'),
  ruleNotOfTable: ({ found }) => ({
    expected: labelled(
      '有行的表用统计口径，没有行的表用逐条口径',
      'counts in a table with rows, details in one without',
    ),
    remedy: labelled(`换掉 ${found}，或增删 rows`, `take another rule than ${found}, or add or delete rows`),
    example: 'shows: rankAmount',
  }),
  ruleWithoutRanks: ({ found }) => ({
    expected: labelled('列明统计哪些职级', 'the ranks that are counted'),
    remedy: labelled(`给 ${found} 补上 ranks`, `add ranks to ${found}`),
    example: 'ranks: [division, deputyDivision]',
  }),
  dutyOrRhythm: ({ found }) => ({
    expected: labelled('duty 和 rhythm 两者写一个', 'one of duty and rhythm'),
    remedy: labelled(
      `给 ${found} 写 duty（随单位任务报一次）或 rhythm（按周期报送），不要都写`,
      `give ${found} a duty (filed once, with it) or a rhythm (filed by period), not both`,
    ),
    example: 'rhythm: { kind: monthly, day: 5, ifHoliday: nextWorkingDay, pastEnd: true }',
  }),
  onlyWithRhythm: ({ found }) => ({
    expected: labelled('范围和督办随单位任务', 'whom it binds and what follows, from the duty'),
    remedy: labelled(`删去 ${found}，或把 duty 改为 rhythm`, `delete ${found}, or take a rhythm instead of the duty`),
    example: 'duty: summaryAndTable',
  }),
  reminderOrder: () => ({
    expected: labelled('从远到近', 'the earliest reminder first'),
    remedy: labelled('从大到小排列', 'order them from the largest down'),
    example: 'remindWorkingDaysBefore: [7, 1]',
  }),
  partyWithoutCase: () => ({
    expected: labelled(
      '对单位的认定追究 named、holder 或单位的组织',
      'named, holder or an organisation: a finding has no party concerned',
    ),
    remedy: labelled(
      '改为 named，由承办机关指定直接责任人',
      'use named: the handling body names who is directly responsible',
    ),
    example: 'who: named',
  }),
  coverNeverReached: () => ({
    expected: labelled('前面的规则没有全部占去的范围', 'a range that earlier rules leave over'),
    remedy: labelled('把这条规则移到前面，或缩小前面规则的范围', 'move this rule up, or narrow the one before'),
    example: 'covers: { matter: case, severities: [grave] }',
  }),
};

export const checkProblem = (finding: PlanFinding): Unplaced => ({
  path: finding.path,
  code: finding.code,
  found: finding.found,
  ...words[finding.code](finding),
});
