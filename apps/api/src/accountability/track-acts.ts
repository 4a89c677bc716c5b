import type { TrackSlice, TrackState, UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { accountabilityTrackSchema } from '@taizhang/contracts';
import type { Reader } from '../reading/reader';

export type TrackAct = z.infer<typeof accountabilityTrackSchema>['may'][number];

/** Which buttons a reader is shown. Only a hint: the decider is asked again when one is pressed. */
export function trackActs(state: TrackState, { handling, rule }: TrackSlice, reader: Reader): TrackAct[] {
  const { personId } = reader;
  const unit = state.handlingUnitId as UnitId;
  const subject = state.subject?.kind === 'person' && state.subject.personId === personId;
  if (personId === undefined || subject) return [];
  const superior = state.handledBy === 'superior';
  const works = superior ? reader.covers(unit, handling.superior) : reader.covers(unit, ...handling.investigators);
  const settles = (role: typeof rule.concludedBy): boolean =>
    reader.covers(unit, superior ? handling.superior : role) && !state.investigators.includes(personId);
  const open = state.status === 'open';
  const gathered = state.evidence.length + state.talks.length > 0;
  const draft = state.rungs.find(({ status }) => status === 'drafted');
  const signs = open && draft?.approver !== undefined && reader.covers(unit, draft.approver);
  const may: readonly (readonly [TrackAct, boolean])[] = [
    ['name', open && works && rule.on === 'person' && state.subject === undefined],
    ['evidence', open && works],
    ['talk', open && works],
    ['conclude', open && settles(rule.concludedBy) && gathered && state.subject !== undefined],
    ['waive', open && settles(rule.waivedBy)],
    ['reopen', !open && settles(rule.concludedBy)],
    ['signRung', signs],
    ['declineRung', signs],
  ];
  return may.filter(([, allowed]) => allowed).map(([act]) => act);
}
