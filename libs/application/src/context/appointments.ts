import type { Appointed, AppointmentState } from '@taizhang/domain';

/** Appointments that stand at the point at which they were read. */
export const inForce = (states: readonly AppointmentState[]): readonly Appointed[] =>
  states.flatMap(({ status, personId, role, unitId, from }) =>
    status === 'made' && personId !== undefined && role !== undefined && unitId !== undefined && from !== undefined
      ? [{ personId, role, unitId, from }]
      : [],
  );
