import { streamName, type StreamName } from '../kernel';

/** A drill has a ledger of its own, and so one stream. */
export const drillStream = (): StreamName => streamName('drill');
