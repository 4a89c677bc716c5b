import {
  pledgeSubjectOf,
  streamName,
  type CampaignId,
  type BulletinId,
  type CheckId,
  type HandInId,
  type PersonId,
  type PledgeSubject,
  type ProblemId,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';
import { notFound } from '../platform/problem/refusal';

/** Ids on the wire: the stream's name without its category, `/` as `~`. They are opaque to whoever reads them. */
export interface DeclarationKey {
  readonly campaignId: CampaignId;
  readonly personId: PersonId;
}
export interface WithdrawalKey extends DeclarationKey {
  readonly itemKey: string;
}
/** A line of the problem ledger of a unit. */
export interface ProblemKey {
  readonly campaignId: CampaignId;
  readonly unitId: UnitId;
  readonly problemId: ProblemId;
}
export interface PledgeKey {
  readonly campaignId: CampaignId;
  readonly subject: PledgeSubject;
}
/** A line of the register of hand-ins of a unit. */
export interface HandInKey {
  readonly campaignId: CampaignId;
  readonly unitId: UnitId;
  readonly handInId: HandInId;
}
/** A bulletin of a campaign. */
export interface BulletinKey {
  readonly campaignId: CampaignId;
  readonly bulletinId: BulletinId;
}
/** A spot check of a campaign. */
export interface CheckKey {
  readonly campaignId: CampaignId;
  readonly checkId: CheckId;
}
export interface EscalationKey {
  readonly campaignId: CampaignId;
  /** Last part of the stream's name. */
  readonly escalation: string;
}

/** An id that cannot be one reads like one that is not there. */
function partsOf(id: string, count: number): readonly string[] {
  const parts = id.split('~');
  if (parts.length !== count || parts.some((part) => part === '' || part.includes('/'))) throw notFound();
  return parts;
}

export function declarationKey(id: string): DeclarationKey {
  const [campaignId, personId] = partsOf(id, 2);
  return { campaignId: campaignId as CampaignId, personId: personId as PersonId };
}
export function withdrawalKey(id: string): WithdrawalKey {
  const [campaignId, personId, itemKey] = partsOf(id, 3);
  return { campaignId: campaignId as CampaignId, personId: personId as PersonId, itemKey: itemKey as string };
}
export function problemKey(id: string): ProblemKey {
  const [campaignId, unitId, problemId] = partsOf(id, 3);
  return { campaignId: campaignId as CampaignId, unitId: unitId as UnitId, problemId: problemId as ProblemId };
}
export function pledgeKey(id: string): PledgeKey {
  const [campaignId, part = ''] = partsOf(id, 2);
  const subject = pledgeSubjectOf(part);
  if (subject === undefined) throw notFound();
  return { campaignId: campaignId as CampaignId, subject };
}
export function handInKey(id: string): HandInKey {
  const [campaignId, unitId, handInId] = partsOf(id, 3);
  return { campaignId: campaignId as CampaignId, unitId: unitId as UnitId, handInId: handInId as HandInId };
}
export function bulletinKey(id: string): BulletinKey {
  const [campaignId, bulletinId] = partsOf(id, 2);
  return { campaignId: campaignId as CampaignId, bulletinId: bulletinId as BulletinId };
}
export function checkKey(id: string): CheckKey {
  const [campaignId, checkId] = partsOf(id, 2);
  return { campaignId: campaignId as CampaignId, checkId: checkId as CheckId };
}
export function escalationKey(id: string): EscalationKey {
  const [campaignId, escalation] = partsOf(id, 2);
  return { campaignId: campaignId as CampaignId, escalation: escalation as string };
}

/** `withdrawal/c/p/i1` → `c~p~i1`. */
export const wireIdOf = (stream: StreamName | string): string => stream.split('/').slice(1).join('~');

/** `withdrawal/c/p/i1` → `withdrawal~c~p~i1`: a subject of the history pages. */
export const subjectIdOf = (stream: StreamName | string): string => stream.split('/').join('~');

export function streamOfSubject(subject: string): StreamName {
  const [category, ...parts] = subject.split('~');
  if (!category || parts.some((part) => part === '') || subject.includes('/')) throw notFound();
  return streamName(category, ...parts);
}
