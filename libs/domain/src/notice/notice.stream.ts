import { partsOf, personId, streamName, type PersonId, type StreamName } from '../kernel';

export const noticeStream = (person: PersonId): StreamName => streamName('notice', person);

export const personOfNotice = (stream: StreamName): PersonId => personId(partsOf(stream)[0] ?? '');
