import type { RecordDeparture } from '@taizhang/domain';
import { personHandler } from './organisation-command';

/** A person leaves public office; cooling-off runs from here. */
export const recordDeparture = personHandler<RecordDeparture>('RecordDeparture');
