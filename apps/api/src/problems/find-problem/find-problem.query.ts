import type { Application } from '@taizhang/application';
import {
  localDateOf,
  problemStream,
  type EntryMark,
  type Instant,
  type PersonId,
  type ProblemState,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { ledgerItemPageSchema } from '@taizhang/contracts';
import { personsOfEntry, presentEntry } from '../../presenting/entry.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign, type Reading } from '../../reading/campaign-reading';
import { eventRefsOf } from '../../reading/event-refs';
import { readPeople, type People } from '../../reading/people';
import { staffOf } from '../../reading/staff';
import { problemKey, subjectIdOf } from '../../wire/wire-ids';
import { tendencySettlement } from '../../wording/problems';
import { presentLedgerItem } from '../ledger-item.presenter';
import { readProblem } from '../problem-reading';

export type LedgerItemPage = z.infer<typeof ledgerItemPageSchema>;

const dayOf = (at: Instant | undefined): string | null => (at === undefined ? null : localDateOf(at));

/** What was reported, verified, shown and looked at again. */
function stepsOf(
  state: ProblemState,
  people: People,
  reading: Pick<Reading, 'unitName'>,
): Pick<LedgerItemPage, 'claim' | 'verified' | 'rejectedFor' | 'shownAt' | 'closedOn' | 'lookedBackOn' | 'settledBy'> {
  const { claim, verified, publicised, settledBy } = state;
  const entered = (mark: EntryMark | undefined) => presentEntry(mark, reading, people);
  const who = (by: PersonId | undefined) => (by === undefined ? null : people.ref(by));
  return {
    claim: claim
      ? {
          on: localDateOf(claim.at),
          by: who(claim.by),
          result: claim.result,
          evidence: claim.evidence,
          entry: entered(claim.entry),
        }
      : null,
    verified: verified ? { on: localDateOf(verified.at), by: who(verified.by), opinion: verified.opinion } : null,
    rejectedFor: state.rejectedFor ?? null,
    shownAt: publicised.map(({ at, medium, until }) => ({ on: localDateOf(at), medium, until: until ?? null })),
    closedOn: dayOf(state.closedAt),
    lookedBackOn: dayOf(state.lookedBackAt),
    settledBy: settledBy === undefined ? null : tendencySettlement(settledBy),
  };
}

export async function findProblem(app: Application, ask: PersonalAsk, item: string): Promise<LedgerItemPage> {
  const { campaignId, unitId, problemId } = problemKey(item);
  const reading = await openCampaign(app, ask, campaignId);
  const { state } = await readProblem(app, ask, item, reading.at);
  const stream = problemStream(campaignId, unitId, problemId);
  const people = await readPeople(reading, {
    personIds: [
      ...[state.personId, state.ownerId, state.claim?.by, state.verified?.by].filter((each) => each !== undefined),
      ...personsOfEntry(state.entry),
      ...personsOfEntry(state.claim?.entry),
    ],
  });
  const row = presentLedgerItem(reading, { stream, state }, people);
  return {
    ...row,
    point: reading.point,
    ...stepsOf(state, people, reading),
    staff: row.may.includes('setRectification') ? [...(await staffOf(reading, unitId))] : [],
    events: await eventRefsOf(reading, stream),
    history: `/analysis/history?subject=${subjectIdOf(stream)}`,
  };
}
