import type { CampaignId, Instant } from '../kernel';
import type { EscalationSubject } from './escalation.events';

export type OpenEscalation = {
  readonly type: 'OpenEscalation';
  readonly campaignId: CampaignId;
  readonly subject: EscalationSubject;
  readonly ladder: string;
  readonly overdueSince: Instant;
  readonly outstanding: number;
};
export type FireRung = { readonly type: 'FireRung'; readonly level: number };
export type DraftRung = { readonly type: 'DraftRung'; readonly level: number };
export type SkipRung = { readonly type: 'SkipRung'; readonly level: number; readonly reason: string };
export type SignRung = { readonly type: 'SignRung'; readonly level: number };
export type DeclineRung = { readonly type: 'DeclineRung'; readonly level: number; readonly reason: string };
export type HoldRung = { readonly type: 'HoldRung'; readonly level: number; readonly reason: string };
export type ReleaseRung = { readonly type: 'ReleaseRung'; readonly level: number };
export type CorrectRung = { readonly type: 'CorrectRung'; readonly level: number; readonly reason: string };
export type RederiveRungs = { readonly type: 'RederiveRungs' };
export type StopEscalation = {
  readonly type: 'StopEscalation';
  readonly reason: 'dutyMet' | 'extended' | 'referred' | 'campaignWoundUp';
};
export type EscalationCommand =
  | OpenEscalation
  | FireRung
  | DraftRung
  | SkipRung
  | SignRung
  | DeclineRung
  | HoldRung
  | ReleaseRung
  | CorrectRung
  | RederiveRungs
  | StopEscalation;
