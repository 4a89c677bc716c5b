import type { Role } from '../plan/plan.types';

/** Who plans, draws and concludes. */
export const checkKeepers: readonly Role[] = ['commissionOffice', 'disciplineGroup'];
/** Who reads a check without a part in it: never the units that are checked. */
export const checkReaders: readonly Role[] = [...checkKeepers, 'leader'];
