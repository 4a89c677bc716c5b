import type { Acting, UnitId } from '../kernel';

export interface UnitContext extends Acting {
  /** Units above the parents that a move asks for, the parents among them. */
  readonly aboveNewParents?: readonly UnitId[];
}
