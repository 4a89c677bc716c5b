import type { AssignCheckTeam } from '@taizhang/domain';
import { checkHandler } from './check-command';

/** Some of what was drawn goes to a team, each member checked against each target. */
export const assignCheckTeam = checkHandler<AssignCheckTeam>('AssignCheckTeam');
