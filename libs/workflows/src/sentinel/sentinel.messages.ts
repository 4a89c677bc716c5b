import type { LedgerId } from '@taizhang/domain';

export const sentinelWorkflow = 'sentinel';
export const sentinelId = (ledger: LedgerId): string => `${ledger}/sentinel`;
