import { appealId, partsOf, streamName, type AppealId, type StreamName } from '../kernel';

export const appealStream = (id: AppealId): StreamName => streamName('appeal', id);
export const appealOfStream = (stream: StreamName): AppealId => appealId(partsOf(stream)[0] ?? '');
