import type { Label } from '@taizhang/domain';
import type { ProblemCode } from './problem';

const title = (zh: string, en: string): Label => ({ zh, en });

/** What a code says in a few words. */
export const problemTitles: Readonly<Record<ProblemCode, Label>> = {
  notYaml: title('读不懂这一行', 'this line cannot be read'),
  empty: title('文档是空的', 'the document is empty'),
  missing: title('缺少字段', 'a field is missing'),
  unknownField: title('没有这个字段', 'there is no such field'),
  wrongType: title('类型不对', 'the wrong kind of value'),
  notAllowed: title('不在可选范围', 'not one of the choices'),
  badFormat: title('格式不对', 'not in the right form'),
  outOfRange: title('超出范围', 'out of range'),
  publishedTwice: title('同一天公布两次', 'published twice on one day'),
  publicationsOutOfOrder: title('通知没有按公布日期排列', 'notices out of order'),
  dayInWrongYear: title('日期不属于这一年', 'a day of another year'),
  dayBothOffAndOn: title('同一天既放假又上班', 'a day both off and on'),
  duplicateKey: title('键重复', 'a key is used twice'),
  reservedKey: title('键已被占用', 'a reserved key'),
  repeatedEntry: title('重复的项', 'an entry is repeated'),
  unknownPhase: title('没有这个阶段', 'there is no such phase'),
  unknownLadder: title('没有这个逾期阶梯', 'there is no such ladder'),
  unknownRole: title('没有这个角色', 'there is no such role'),
  windowReversed: title('截止早于开始', 'it ends before it starts'),
  outsideCampaignWindow: title('超出专项整治起止期', 'outside the campaign'),
  phaseWithoutEnd: title('阶段没有截止日期', 'the phase has no last day'),
  noNextPhase: title('后面没有阶段', 'no phase follows'),
  phaseGap: title('阶段之间有空档', 'a gap between phases'),
  phaseOverlap: title('阶段重叠', 'phases overlap'),
  dueOutsidePhase: title('期限不在所属阶段内', 'due outside its phase'),
  ladderLevelsOutOfOrder: title('级次不连续', 'levels out of order'),
  rungsOutOfOrder: title('下一级不晚于上一级', 'a rung is not later than the one before'),
  rungMayNotFireByItself: title('这一级不得自动执行', 'this rung may not fire by itself'),
  draftWithoutApprover: title('拟办没有签批人', 'a draft without an approver'),
  chainWithoutNextSigner: title('本人的材料无人阅签', "nobody to sign the signer's own paper"),
  chainNeverReached: title('这条阅签链用不上', 'this chain is never taken'),
  noChainFor: title('有人没有阅签链', 'a case without a chain'),
  reminderOrder: title('提醒顺序不对', 'reminders out of order'),
  partyWithoutCase: title('没有案件就没有当事人', 'no party concerned without a case'),
  coverNeverReached: title('这条追究规则用不上', 'this accountability rule is never taken'),
};
