import type { Role } from '../plan/plan.types';
import type { Acting } from './acting';
import { personId } from './ids';
import { instant, type Instant } from './instant';

/** Local time of the campaign, for specs: `at('2017-09-11', '10:30')`. */
export const at = (date: string, time = '00:00'): Instant =>
  instant(new Date(`${date}T${time}:00+08:00`).toISOString());

export const byEngine = (now: Instant): Acting => ({ now, actor: { kind: 'engine' }, roles: [] });
export const bySystem = (now: Instant): Acting => ({ now, actor: { kind: 'system' }, roles: [] });

/** Somebody who holds these roles over the unit concerned. */
export const by = (now: Instant, ...roles: readonly Role[]): Acting => ({
  now,
  actor: { kind: 'person', personId: personId(roles[0] === undefined ? 'nobody' : `the-${roles[0]}`) },
  roles,
});
