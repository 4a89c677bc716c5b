import type { LabelText } from '@taizhang/contracts';

const reasons: Readonly<Record<string, LabelText>> = {
  chasedToday: { zh: '今日已催办', en: 'chased today already' },
  alreadyMet: { zh: '已不欠此项', en: 'no longer owes it' },
};

/** Why a person of a frozen list was left out of a chase. */
export const leftOutReason = (why: string): LabelText => reasons[why] ?? { zh: '不在名单内', en: 'not on the list' };
