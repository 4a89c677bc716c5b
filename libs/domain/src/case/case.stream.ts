import { caseId, partsOf, streamName, type CaseId, type StreamName } from '../kernel';

export const caseStream = (id: CaseId): StreamName => streamName('case', id);
export const caseOfStream = (stream: StreamName): CaseId => caseId(partsOf(stream)[0] ?? '');
