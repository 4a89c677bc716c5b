import type { AppointmentId, EventData, HandoverId, PersonId, StreamName, UnitId } from '../kernel';
import type { Role } from '../plan/plan.types';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** What passes from one to the other, by ids: roles over the unit, ledger items he rectifies, hand-ins that he keeps. */
export interface HandoverList {
  readonly appointments: readonly { readonly appointmentId: AppointmentId; readonly role: Role }[];
  readonly problems: readonly StreamName[];
  readonly handIns: readonly StreamName[];
}

/** Act. A post changes: what passes is written down (交接单). Stream `handover/{handoverId}`. */
export type HandoverPrepared = EventData<
  'HandoverPrepared',
  {
    readonly handoverId: HandoverId;
    readonly fromId: PersonId;
    readonly toId: PersonId;
    readonly unitId: UnitId;
    readonly list: HandoverList;
  }
>;
/** Act of a third person who answers for the unit. */
export type HandoverApproved = EventData<'HandoverApproved', Readonly<Record<string, never>>>;
/** Act. One of the two signs the sheet. */
export type HandoverSigned = EventData<'HandoverSigned', { readonly as: 'from' | 'to' }>;
/** Act. Approved and signed by both: in the same append everything on the list has passed. */
export type HandoverCompleted = EventData<'HandoverCompleted', Readonly<Record<string, never>>>;
/** Act. */
export type HandoverWithdrawn = EventData<'HandoverWithdrawn', { readonly reason: string }>;

export type HandoverEvent =
  HandoverPrepared | HandoverApproved | HandoverSigned | HandoverCompleted | HandoverWithdrawn;
