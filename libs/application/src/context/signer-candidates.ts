import { holdersOver, type LedgerId, type Role, type SignerCandidate, type UnitId } from '@taizhang/domain';
import type { Application } from '../application';
import { inForce } from './appointments';
import { unitTree } from './unit-tree';

/** Who could sign for a unit's persons: holders of the chain's roles on the unit or above it, the nearest unit first. */
export async function signerCandidates(
  app: Application,
  ledger: LedgerId,
  unitId: UnitId,
  roles: readonly Role[],
): Promise<readonly SignerCandidate[]> {
  const upwards = (await unitTree(app, ledger)).upwards(unitId);
  return holdersOver(inForce(await app.reads.appointments(ledger, { unitIds: upwards })), upwards, roles);
}
