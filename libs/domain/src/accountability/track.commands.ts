import type { FileId, Instant, PersonId, UnitId } from '../kernel';
import type { TrackEvidenceRecorded, TrackMeasure, TrackTalkRecorded } from './track.events';

export type NameTrackSubject = {
  readonly type: 'NameTrackSubject';
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly reason: string;
};
export type RecordTrackEvidence = {
  readonly type: 'RecordTrackEvidence';
  readonly occurredAt: Instant;
  readonly fileIds: readonly FileId[];
} & Omit<TrackEvidenceRecorded['payload'], 'fileIds'>;
export type RecordTrackTalk = {
  readonly type: 'RecordTrackTalk';
  readonly occurredAt: Instant;
} & TrackTalkRecorded['payload'];
export type SendTrackReminder = {
  readonly type: 'SendTrackReminder';
  readonly reminder: number;
  readonly dueAt: Instant;
};
export type FireTrackRung = { readonly type: 'FireTrackRung'; readonly level: number };
export type DraftTrackRung = { readonly type: 'DraftTrackRung'; readonly level: number };
export type SignTrackRung = { readonly type: 'SignTrackRung'; readonly level: number };
export type DeclineTrackRung = { readonly type: 'DeclineTrackRung'; readonly level: number; readonly reason: string };
export type RederiveTrackDeadline = { readonly type: 'RederiveTrackDeadline' };
export type ConcludeTrack = {
  readonly type: 'ConcludeTrack';
  readonly measures: readonly TrackMeasure[];
  readonly reason: string;
  readonly document: string;
};
export type WaiveTrack = { readonly type: 'WaiveTrack'; readonly reason: string; readonly authority: string };
export type ReopenTrack = { readonly type: 'ReopenTrack'; readonly reason: string };
export type TrackCommand =
  | NameTrackSubject
  | RecordTrackEvidence
  | RecordTrackTalk
  | SendTrackReminder
  | FireTrackRung
  | DraftTrackRung
  | SignTrackRung
  | DeclineTrackRung
  | RederiveTrackDeadline
  | ConcludeTrack
  | WaiveTrack
  | ReopenTrack;
