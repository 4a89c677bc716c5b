import { handoverList, type Application } from '@taizhang/application';
import {
  handoverStream,
  sameJson,
  type HandoverList,
  type HandoverState,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { handoverSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { readPeople, type People } from '../../reading/people';
import { subjectIdOf } from '../../wire/wire-ids';
import { handoverLists } from '../handover-lists';
import { approvesHandover, requireHandover } from '../handover-reading';

export type Handover = z.infer<typeof handoverSchema>;

const handOf = (done: HandoverState['prepared'], people: People): Handover['prepared'] =>
  done === undefined ? null : { name: people.name(done.by), at: done.at, event: done.position };

function actsOf({ reader, point }: Reading, state: HandoverState): Handover['may'] {
  if (point.historical || state.status !== 'open') return [];
  const { personId } = reader;
  const unsigned =
    (personId === state.fromId && state.signedFrom === undefined) ||
    (personId === state.toId && state.signedTo === undefined);
  const approves = approvesHandover(reader, state);
  return [
    ...(approves && state.approved === undefined ? (['approve'] as const) : []),
    ...(unsigned ? (['sign'] as const) : []),
    ...(personId === state.fromId || personId === state.toId || approves ? (['withdraw'] as const) : []),
  ];
}

/** One sheet: what passes, what stays, whose hands are on it, and whether it still says what is so. */
export async function findHandover(app: Application, ask: PersonalAsk, id: string): Promise<Handover> {
  const reading = await openReading(app, ask);
  const { state, handoverId } = await requireHandover(app, ask, id);
  const fromId = state.fromId as PersonId;
  const unitId = state.unitId as UnitId;
  const list = state.list as HandoverList;
  const { prepared, approved, signedFrom, signedTo } = state;
  const hands = [prepared, approved, signedFrom, signedTo].flatMap((done) => done?.by ?? []);
  const [people, now] = await Promise.all([
    readPeople(reading, { personIds: [fromId, state.toId ?? fromId, ...hands] }),
    handoverList(app, ask.ledger, { fromId, unitId }),
  ]);
  return {
    point: reading.point,
    handover: handoverId,
    ...(await handoverLists(reading, people, { fromId, toId: state.toId, unitId, list })),
    status: state.status as Handover['status'],
    prepared: handOf(prepared, people),
    approved: handOf(approved, people),
    signedFrom: handOf(signedFrom, people),
    signedTo: handOf(signedTo, people),
    completedAt: state.completedAt ?? null,
    withdrawnFor: state.withdrawnFor ?? null,
    changed: state.status === 'open' && !sameJson(now, list),
    may: actsOf(reading, state),
    history: `/analysis/history?subject=${subjectIdOf(handoverStream(handoverId))}`,
  };
}
