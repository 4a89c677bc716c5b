import {
  appointmentId,
  appointmentStream,
  fold,
  handInDecider,
  problemDecider,
  type EventData,
  type HandInEvent,
  type HandoverState,
  type Instant,
  type LedgerId,
  type PersonId,
  type ProblemEvent,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import type { StreamWrite } from '@taizhang/persistence';
import type { Application } from '../application';

type Sheet = Required<Pick<HandoverState, 'handoverId' | 'fromId' | 'toId' | 'unitId' | 'list'>>;

/** The old duty ends and the same one begins, at one instant: the unit is never without it. */
async function passAppointments(app: Application, ledger: LedgerId, sheet: Sheet, at: Instant): Promise<StreamWrite[]> {
  const { handoverId, toId: personId, unitId, list } = sheet;
  const writes = list.appointments.map(async ({ appointmentId: old, role }, index): Promise<StreamWrite[]> => {
    const stream = appointmentStream(old);
    const ended: EventData = {
      ...{ type: 'AppointmentEnded', schema: 1, payload: { reason: '交接' } },
      occurredAt: at,
    };
    const id = appointmentId(`handover-${handoverId}-${index + 1}`);
    const made: EventData = {
      ...{ type: 'AppointmentMade', schema: 1, payload: { appointmentId: id, personId, role, unitId } },
      occurredAt: at,
    };
    return [
      { stream, expectedVersion: await app.store.streamVersion(ledger, stream), events: [ended] },
      { stream: appointmentStream(id), expectedVersion: 0, events: [made] },
    ];
  });
  return (await Promise.all(writes)).flat();
}

/** Measure and limit stand; the owner is another. */
async function passProblem(
  app: Application,
  ledger: LedgerId,
  stream: StreamName,
  ownerId: PersonId,
): Promise<StreamWrite> {
  const { events, version } = await app.store.readStream(ledger, stream);
  const { measure, dueOn, deadline } = fold(problemDecider, events as readonly Stored<ProblemEvent>[]);
  const set: EventData = { type: 'RectificationSet', schema: 1, payload: { measure, ownerId, dueOn, deadline } };
  return { stream, expectedVersion: version, events: [set] };
}

/** It lies where it lay, with another keeper. */
async function passHandIn(
  app: Application,
  ledger: LedgerId,
  stream: StreamName,
  keeper: { readonly keeperId: PersonId; readonly at: Instant },
): Promise<StreamWrite> {
  const { events, version } = await app.store.readStream(ledger, stream);
  const { keeping } = fold(handInDecider, events as readonly Stored<HandInEvent>[]);
  const kept: EventData = {
    ...{ type: 'HandInKept', schema: 1, payload: { place: keeping?.place ?? '', keeperId: keeper.keeperId } },
    occurredAt: keeper.at,
  };
  return { stream, expectedVersion: version, events: [kept] };
}

/** Everything on the sheet, to be stored with its completion or not at all. */
export async function handoverWrites(
  app: Application,
  ledger: LedgerId,
  sheet: Sheet,
  at: Instant,
): Promise<readonly StreamWrite[]> {
  const { toId, list } = sheet;
  const [appointments, problems, handIns] = await Promise.all([
    passAppointments(app, ledger, sheet, at),
    Promise.all(list.problems.map((stream) => passProblem(app, ledger, stream, toId))),
    Promise.all(list.handIns.map((stream) => passHandIn(app, ledger, stream, { keeperId: toId, at }))),
  ]);
  return [...appointments, ...problems, ...handIns];
}
