import type { AssignTeam } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** Two or more examine the case; each is checked when he is assigned. */
export const assignTeam = caseHandler<AssignTeam>('AssignTeam');
