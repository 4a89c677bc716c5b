import type { LedgerId } from '@taizhang/domain';
import type { OwedChild } from '../start-children';

export const districtWorkflow = 'district';
export interface DistrictRun {
  readonly ledger: LedgerId;
  readonly children: readonly OwedChild[];
}
