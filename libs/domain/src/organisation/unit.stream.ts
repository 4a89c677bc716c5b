import { streamName, type StreamName, type UnitId } from '../kernel';

export const unitStream = (unit: UnitId): StreamName => streamName('unit', unit);
