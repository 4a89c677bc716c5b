import type { Instant, UnitId } from '../kernel';
import type { UnitKind } from '../plan/plan.types';

export type RegisterUnit = {
  readonly type: 'RegisterUnit';
  readonly unitId: UnitId;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly blockParent?: UnitId;
  readonly lineParent?: UnitId;
  readonly order: number;
  readonly occurredAt: Instant;
};
export type RenameUnit = {
  readonly type: 'RenameUnit';
  readonly unitId: UnitId;
  readonly name: string;
  readonly shortName: string;
  readonly occurredAt: Instant;
};
export type MoveUnit = {
  readonly type: 'MoveUnit';
  readonly unitId: UnitId;
  readonly blockParent?: UnitId;
  readonly lineParent?: UnitId;
  readonly order: number;
  readonly occurredAt: Instant;
};
export type UnitCommand = RegisterUnit | RenameUnit | MoveUnit;
