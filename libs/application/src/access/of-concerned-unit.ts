import type { UnitId } from '@taizhang/domain';
import type { Rights } from './rights';

/**
 * Whether a matter concerns the unit in which somebody is posted: it is then outside for him, whatever roles he holds,
 * as no colleague of the persons concerned works on it. A body that handles a matter of its own is not outside.
 */
export const isOfConcernedUnit = (
  { postedIn }: Pick<Rights, 'postedIn'>,
  { unitId, handlingUnitId }: { readonly unitId?: UnitId; readonly handlingUnitId?: UnitId },
): boolean => postedIn !== undefined && postedIn === unitId && unitId !== handlingUnitId;
