import { problemConcluded, type PersonId, type ProblemState } from '@taizhang/domain';
import type { z } from 'zod';
import { ledgerShownSchema } from '@taizhang/contracts';
import { label, type LabelText } from '../wording/label';
import type { LedgerItem } from './ledger-item.presenter';

export type LedgerShown = z.infer<typeof ledgerShownSchema>;

/** What a list is narrowed to; absent members do not narrow. */
export interface Narrowing {
  readonly show?: LedgerShown;
  readonly unit?: string;
  readonly problemClass?: string;
  readonly channel?: string;
}

type Asked = { readonly [K in keyof Narrowing]: string | undefined };

/** As the address has it; what it does not know does not narrow. */
export function narrowingOf({ show, unit, problemClass, channel }: Asked): Narrowing {
  const shown = ledgerShownSchema.safeParse(show);
  return {
    ...(shown.success && { show: shown.data }),
    ...(unit && { unit }),
    ...(problemClass && { problemClass }),
    ...(channel && { channel }),
  };
}

export const shownLabels: Readonly<Record<LedgerShown, LabelText>> = {
  open: label('未了结', 'Open'),
  overdue: label('逾期', 'Overdue'),
  toSet: label('待定措施', 'Measure to be set'),
  toVerify: label('待核验', 'To be verified'),
  toClose: label('待销号', 'To be closed'),
  closed: label('已销号', 'Closed'),
  settled: label('另行了结', 'Settled otherwise'),
  mine: label('与我有关', 'Mine'),
};

export interface Listed {
  readonly state: ProblemState;
  readonly item: LedgerItem;
}

export function isShown({ state, item }: Listed, show: LedgerShown, self: PersonId | undefined): boolean {
  switch (show) {
    case 'open':
      return !problemConcluded(state);
    case 'overdue':
      return item.mark === 'overdue';
    case 'toSet':
      return state.status === 'found';
    case 'toVerify':
      return state.status === 'claimed';
    case 'toClose':
      return state.status === 'verified';
    case 'closed':
      return state.status === 'closed';
    case 'settled':
      return state.status === 'settled' || state.status === 'referred';
    case 'mine':
      return state.ownerId === self || state.personId === self;
  }
}

export const isNarrowedTo = (listed: Listed, narrowing: Narrowing, self: PersonId | undefined): boolean =>
  (narrowing.show === undefined || isShown(listed, narrowing.show, self)) &&
  (narrowing.unit === undefined || listed.state.unitId === narrowing.unit) &&
  (narrowing.problemClass === undefined || listed.state.problemClass === narrowing.problemClass) &&
  (narrowing.channel === undefined || listed.state.channel === narrowing.channel);
