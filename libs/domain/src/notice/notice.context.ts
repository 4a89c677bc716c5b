import type { Acting } from '../kernel';

/** Roles are those over the unit in which the person is posted. */
export type NoticeContext = Acting;
