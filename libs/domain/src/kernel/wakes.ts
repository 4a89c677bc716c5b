import type { CampaignId, PersonId, StreamName } from './ids';

/**
 * Subjects whose agenda may have changed. A subject is named by its stream; a prefix stands for every open subject
 * whose stream begins with it (`participation/{campaignId}/`, `escalation/{campaignId}/{unitId}.{duty}.`).
 */
export interface TouchedSubjects {
  readonly streams: readonly StreamName[];
  readonly prefixes: readonly string[];
  /**
   * For events that do not carry their unit: the reader looks up the unit of this person's declaration or pledge and takes
   * `participation/{campaignId}/{unitId}` and the escalations of that unit.
   */
  readonly unitOf?: readonly { readonly campaignId: CampaignId; readonly personId: PersonId }[];
}

/** What an event touches: named subjects, or all that rest on a plan, a policy, a calendar or the appointments in force. */
export type Touches = TouchedSubjects | { readonly all: 'plan' | 'policy' | 'calendar' | 'appointment' };

export const touchesNothing: TouchedSubjects = { streams: [], prefixes: [] };
export const touching = (...streams: readonly StreamName[]): TouchedSubjects => ({ streams, prefixes: [] });
