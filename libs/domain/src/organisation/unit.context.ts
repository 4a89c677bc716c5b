import { streamName, type Acting, type StreamName, type UnitId } from '../kernel';

export type UnitContext = Acting;

export const unitStream = (unitId: UnitId): StreamName => streamName('unit', unitId);
