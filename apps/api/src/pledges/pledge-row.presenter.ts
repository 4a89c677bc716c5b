import { localDateOf, standingOf, type PledgeState, type UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { pledgeRowSchema } from '@taizhang/contracts';
import { markOf } from '../presenting/clock.presenter';
import { presentEntry } from '../presenting/entry.presenter';
import type { People } from '../reading/people';
import { wireIdOf } from '../wire/wire-ids';
import { same } from '../wording/label';
import { rankLabel } from '../wording/persons';
import { isOwnHand, pledgeActs } from './pledge-acts';
import type { PledgeInLog, PledgeReading } from './pledge-reading';

export type PledgeRow = z.infer<typeof pledgeRowSchema>;

/** How late a signature is by the deadline of its unit; a day that does not run yet is late for nobody. */
export function latenessOf(
  { participations, now, calendar }: PledgeReading,
  state: PledgeState,
): Pick<PledgeRow, 'mark' | 'daysLate'> {
  if (state.status === 'waived') return { mark: 'waived', daysLate: 0 };
  if (state.status === 'signed') return { mark: 'done', daysLate: 0 };
  const deadline = participations.get(state.unitId as UnitId)?.duties['pledge']?.deadline;
  if (deadline === undefined) return { mark: 'open', daysLate: 0 };
  const standing = standingOf(deadline, now, calendar);
  return { mark: markOf(standing), daysLate: standing.late };
}

const shownOf = ({ plan }: PledgeReading, { publicity }: PledgeState): PledgeRow['shown'] =>
  publicity.map(({ channel, at, until }) => ({
    channel: plan.pledges.publicity?.channels.find(({ key }) => key === channel)?.label ?? same(channel),
    from: localDateOf(at),
    until: until ?? null,
  }));

export function presentPledgeRow(reading: PledgeReading, { stream, state }: PledgeInLog, people: People): PledgeRow {
  const { reader, plan, point } = reading;
  const { personId, unitId, rank, signed, filed, waived } = state;
  return {
    pledge: wireIdOf(stream),
    subject: personId === undefined ? 'unit' : 'person',
    name: personId === undefined ? reading.unitFullName(unitId) : people.name(personId),
    unit: { unitId: unitId as string, name: reading.unitName(unitId) },
    rank: rank ? rankLabel(rank) : null,
    status: state.status as PledgeRow['status'],
    ...latenessOf(reading, state),
    signedOn: signed ? localDateOf(signed.at) : null,
    way: signed?.way ?? null,
    entry: presentEntry(signed?.entry, reading, people),
    signer: signed?.signer === undefined ? null : people.name(signed.signer),
    filedOn: filed ? localDateOf(filed.at) : null,
    shown: shownOf(reading, state),
    breaches: state.breaches.length,
    reason: waived?.reason ?? null,
    mine: isOwnHand(state, reader),
    may: point.historical ? [] : pledgeActs(state, reader, plan),
  };
}
