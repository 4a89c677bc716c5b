import type { EntryMedium } from '@taizhang/domain';
import { label, type LabelText } from './label';

const media: Readonly<Record<EntryMedium, LabelText>> = {
  paper: label('纸质', 'on paper'),
  phone: label('电话', 'by telephone'),
  visit: label('来访', 'in person'),
};
export const entryMedium = (medium: EntryMedium): LabelText => media[medium];
