import type { Acting } from '../kernel';
import type { Unsealing } from './may-unseal';
import type { DestructionReceipt } from './sealing.events';

export interface SealingContext extends Acting, Pick<Unsealing, 'head' | 'hands'> {
  /** Whether the matter is in the actor's own hands. */
  readonly isAssigned: boolean;
  /** Whether policy wants a second person for this compartment. */
  readonly needsApproval: boolean;
  /** For a destruction: what will be handed out. */
  readonly receipt?: DestructionReceipt;
}
