import { personStandingAt, type PersonId, type PersonState, type UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { personRefSchema } from '@taizhang/contracts';
import type { Reading } from './campaign-reading';

export type PersonRef = z.infer<typeof personRefSchema>;

/** Names and posts of a page's people, as of the page's date. */
export interface People {
  find(personId: PersonId | undefined): PersonState | undefined;
  name(personId: PersonId | undefined): string;
  /** `unitId`: where he stands in the matter that is shown, which may differ from his present post. */
  ref(personId: PersonId, unitId?: UnitId): PersonRef;
}

const mostAtOnce = 2000;

/** The people of a page, read at once. */
export async function readPeople(
  reading: Reading,
  filter: { readonly personIds?: readonly PersonId[]; readonly unitIds?: readonly UnitId[] },
): Promise<People> {
  const { app, ledger, at } = reading;
  const wanted = filter.personIds && [...new Set(filter.personIds)];
  const few = wanted === undefined || wanted.length <= mostAtOnce;
  const states =
    wanted?.length === 0
      ? []
      : await app.reads.persons(ledger, few ? { ...filter, ...(wanted && { personIds: wanted }) } : {}, at);
  return peopleOf(reading, states);
}

export function peopleOf(reading: Pick<Reading, 'now' | 'unitName'>, states: readonly PersonState[]): People {
  const byId = new Map(states.map((state) => [state.particulars?.personId, state]));
  const name = (personId: PersonId | undefined): string => byId.get(personId)?.particulars?.name ?? '';
  return {
    find: (personId) => byId.get(personId),
    name,
    ref: (personId, unitId) => {
      const state = byId.get(personId);
      const posting = state && (personStandingAt(state, reading.now).posting ?? state.postings[0]);
      const own = unitId ?? posting?.unitId;
      return {
        personId,
        name: name(personId),
        post: posting?.post ?? '',
        unitId: own ?? '',
        unitName: reading.unitName(own),
      };
    },
  };
}
