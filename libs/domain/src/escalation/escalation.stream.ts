import { streamName, type CampaignId, type PersonId, type StreamName, type UnitId } from '../kernel';
import type { EscalationSubject } from './escalation.events';

const owed = (subject: EscalationSubject): string =>
  subject.kind === 'unitDuty' ? `${subject.unitId}.${subject.duty}` : `${subject.personId}.${subject.item}`;

/** One stream for each opening: a duty that falls overdue again starts a new cycle. */
export const escalationStream = (campaign: CampaignId, subject: EscalationSubject): StreamName =>
  streamName('escalation', campaign, `${owed(subject)}.${subject.cycle}`);

export const escalationPrefix = (campaign: CampaignId): string => `escalation/${campaign}/`;

/** Every cycle of a unit's duty; of all its duties when none is named. */
export const unitEscalationPrefix = (campaign: CampaignId, unit: UnitId, duty?: string): string =>
  `${escalationPrefix(campaign)}${unit}.${duty === undefined ? '' : `${duty}.`}`;

/** Every cycle of one person's withdrawal. */
export const withdrawalEscalationPrefix = (campaign: CampaignId, person: PersonId, item: string): string =>
  `${escalationPrefix(campaign)}${person}.${item}.`;
