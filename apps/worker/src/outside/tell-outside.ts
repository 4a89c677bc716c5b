import { OutsideLinks, type OutsideLinkName, type OutsideLinkState } from '@taizhang/persistence';
import type { Pool } from 'pg';

/** Writes down how a link to the outside stands, for health and the console, which are other processes. */
export type TellOutside = (state: OutsideLinkState) => Promise<void>;

/** Losing a report loses nothing but the report. */
export const tellOutside = (pool: Pool, name: OutsideLinkName): TellOutside => {
  const links = new OutsideLinks(pool);
  return (state) => links.report(name, state).catch(() => undefined);
};
