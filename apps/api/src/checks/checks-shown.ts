import type { CheckState, PersonId } from '@taizhang/domain';
import type { z } from 'zod';
import { checkShownSchema } from '@taizhang/contracts';
import { label, type LabelText } from '../wording/label';

export type CheckShown = z.infer<typeof checkShownSchema>;

/** As the address has it; anything else means all. */
export const checkShownOf = (text: string | undefined): CheckShown | undefined => checkShownSchema.safeParse(text).data;

export const checkShownLabels: Readonly<Record<CheckShown, LabelText>> = {
  planned: label('待抽取', 'To be drawn'),
  drawn: label('待检查', 'To begin'),
  begun: label('检查中', 'Under way'),
  concluded: label('已办结', 'Concluded'),
  withdrawn: label('已撤销', 'Withdrawn'),
  mine: label('我参加的', 'Mine'),
};

export const isCheckShown = (state: CheckState, show: CheckShown, self: PersonId | undefined): boolean =>
  show === 'mine'
    ? state.teams.some(({ members }) => self !== undefined && members.includes(self))
    : state.status === show;
