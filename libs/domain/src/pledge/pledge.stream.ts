import {
  partsOf,
  personId,
  streamName,
  unitId,
  type CampaignId,
  type PersonId,
  type StreamName,
  type UnitId,
} from '../kernel';

/** Who pledges: a unit as such, or a person. */
export type PledgeSubject =
  { readonly kind: 'unit'; readonly unitId: UnitId } | { readonly kind: 'person'; readonly personId: PersonId };

/** `pledge/{campaignId}/u.{unitId}` or `pledge/{campaignId}/p.{personId}`: one pledge of each in a campaign. */
export const pledgeStream = (campaign: CampaignId, subject: PledgeSubject): StreamName =>
  streamName('pledge', campaign, subject.kind === 'unit' ? `u.${subject.unitId}` : `p.${subject.personId}`);

/** The part of the stream's name, or of an address, that says whose pledge it is; undefined for anything else. */
export function pledgeSubjectOf(part: string): PledgeSubject | undefined {
  const id = part.slice(2);
  if (id === '') return undefined;
  if (part.startsWith('u.')) return { kind: 'unit', unitId: unitId(id) };
  return part.startsWith('p.') ? { kind: 'person', personId: personId(id) } : undefined;
}

export const subjectOfPledge = (stream: StreamName): PledgeSubject | undefined =>
  pledgeSubjectOf(partsOf(stream)[1] ?? '');
