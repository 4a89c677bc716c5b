import type { RungAct } from '@taizhang/domain';
import { label, type LabelText } from './label';

const acts: Readonly<Record<RungAct, LabelText>> = {
  remind: label('提醒', 'reminder'),
  chase: label('催办', 'chase'),
  writtenReminder: label('书面提醒', 'written reminder'),
  circular: label('情况通报', 'circular'),
  talk: label('约谈', 'talk'),
  accountability: label('启动问责', 'accountability'),
};

export const rungActLabel = (act: RungAct): LabelText => acts[act];
