import type { PersonId, Role, UnitId } from '@taizhang/domain';
import type { Reader } from '../reading/reader';

/** The office, its leader, and who enters papers for him. Whoever assigns casework sees the bar alone, not what binds. */
const readers: readonly Role[] = ['commissionOffice', 'leader', 'coordinator'];
const enterers: readonly Role[] = ['commissionOffice', 'coordinator'];

export const seesInterests = (
  { personId, covers }: Pick<Reader, 'personId' | 'covers'>,
  person: PersonId,
  unitId: UnitId | undefined,
): boolean => personId === person || (unitId !== undefined && covers(unitId, ...readers));

/** His own hand, or the paper that he signed. */
export const maySendInterest = (
  { personId, covers }: Pick<Reader, 'personId' | 'covers'>,
  person: PersonId,
  unitId: UnitId | undefined,
): boolean => personId === person || (unitId !== undefined && covers(unitId, ...enterers));
