import { createHash } from 'node:crypto';
import { problemId, type ProblemId } from '@taizhang/domain';

/** The id of what a request lists follows from its key: repeated, the request lists nothing more. */
export const listedProblemId = (source: string): ProblemId =>
  problemId(`t${createHash('sha256').update(source).digest('hex').slice(0, 20)}`);
