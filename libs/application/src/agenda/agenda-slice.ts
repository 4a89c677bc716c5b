import type { AgendaItem, StreamName } from '@taizhang/domain';

/** What the engine, the inbox, the forecast and the drill's driver are told of one subject. */
export interface AgendaSlice {
  readonly stream: StreamName;
  readonly kind: SubjectKind;
  /** False until the subject's first event. */
  readonly exists: boolean;
  readonly concluded: boolean;
  readonly items: readonly AgendaItem[];
  /** Child workflows that are open by the log. */
  readonly children: readonly { readonly stream: StreamName }[];
  readonly readTo: { readonly epoch: number; readonly position: number };
}

export const subjectKinds = [
  'accountability',
  'accountabilityTrack',
  'campaign',
  'participation',
  'withdrawal',
  'escalation',
  'reportingCycle',
  'clue',
  'case',
  'appeal',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];
