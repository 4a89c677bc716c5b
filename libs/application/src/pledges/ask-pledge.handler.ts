import {
  participationDecider,
  participationStream,
  fold,
  personStandingAt,
  type AskPledge,
  type Instant,
  type ParticipationEvent,
  type PledgeStanding,
  type Stored,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandRequest } from '../command/command';
import { pledgeHandler, type OnPledge } from './pledge-command';

/** What the organisation and the unit's part say of somebody whom a person puts on the list. */
async function standingOf(
  app: Application,
  { ledger, actor, input }: CommandRequest<OnPledge & { readonly unitId?: UnitId }>,
  now: Instant,
): Promise<PledgeStanding | undefined> {
  const { campaignId, unitId, subject } = input;
  if (actor.kind !== 'person' || unitId === undefined) return undefined;
  const { events } = await app.store.readStream(ledger, participationStream(campaignId, unitId));
  const listDrawn =
    fold(participationDecider, events as readonly Stored<ParticipationEvent>[]).pledgesAsked !== undefined;
  if (subject.kind === 'unit') return { listDrawn };
  const [state] = await app.reads.persons(ledger, { personIds: [subject.personId] });
  const { inOffice, posting } = state === undefined ? { inOffice: false } : personStandingAt(state, now);
  return { listDrawn, ...(posting && { person: { inOffice, unitId: posting.unitId, rank: posting.rank } }) };
}

/** A unit or a person is asked for the pledge of the campaign. */
export const askPledge = pledgeHandler<AskPledge>('AskPledge', { standingOf });
