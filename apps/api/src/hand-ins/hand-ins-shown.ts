import type { HandInState, PersonId } from '@taizhang/domain';
import type { z } from 'zod';
import { handInShownSchema } from '@taizhang/contracts';
import { label, type LabelText } from '../wording/label';
import type { HandInRow } from './hand-in-row.presenter';

export type HandInShown = z.infer<typeof handInShownSchema>;

/** As the address has it; anything else means all. */
export const handInShownOf = (text: string | undefined): HandInShown | undefined =>
  handInShownSchema.safeParse(text).data;

export const handInShownLabels: Readonly<Record<HandInShown, LabelText>> = {
  late: label('逾期上交', 'Late'),
  toValue: label('待估价', 'Not valued'),
  toDispose: label('待处置', 'Not disposed of'),
  paidIn: label('已缴账户', 'Paid in'),
  disposed: label('已处置', 'Disposed of'),
  mine: label('我上交的', 'Mine'),
};

export interface Registered {
  readonly state: HandInState;
  readonly row: HandInRow;
}

export function isHandInShown({ state, row }: Registered, show: HandInShown, self: PersonId | undefined): boolean {
  switch (show) {
    case 'late':
      return row.late;
    case 'toValue':
      return state.status === 'received';
    case 'toDispose':
      return state.status === 'valued' || state.status === 'paidIn';
    case 'paidIn':
      return state.paidIn !== undefined;
    case 'disposed':
      return state.status === 'disposed';
    case 'mine':
      return state.personId !== undefined && state.personId === self;
  }
}
