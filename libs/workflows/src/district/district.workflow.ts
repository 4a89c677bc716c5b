import { startChildren } from '../start-children';
import type { DistrictRun } from './district.messages';

/**
 * Trigger: a campaign owes more children at once than one history should hold.
 * Ends: when each child of its share runs; the children do not depend on it.
 * Continue-as-new: never; a share is a few dozen children.
 */
export async function district(run: DistrictRun): Promise<void> {
  await startChildren(run.ledger, run.children);
}
