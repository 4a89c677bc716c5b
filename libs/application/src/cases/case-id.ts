import { createHash } from 'node:crypto';
import { appealId, caseId, type AppealId, type CaseId } from '@taizhang/domain';

const drawn = (source: string): string => createHash('sha256').update(source).digest('hex').slice(0, 20);

/** The id of what a request opens follows from its key: repeated, the request opens nothing more. */
export const filedCaseId = (source: string): CaseId => caseId(`k${drawn(source)}`);
export const lodgedAppealId = (source: string): AppealId => appealId(`a${drawn(source)}`);
