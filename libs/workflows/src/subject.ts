import { categoryOf, type AgendaItem, type LedgerId, type StreamName } from '@taizhang/domain';
import type { ReadTo } from './read-to';

/** What a workflow is about: one stream of one ledger. */
export interface Subject {
  readonly ledger: LedgerId;
  readonly stream: StreamName;
}

/** Argument of every workflow that follows an agenda. */
export interface SubjectRun extends Subject {
  /** The parent's item that owes this subject; the first run begins by opening its own stream with it. */
  readonly opening?: AgendaItem;
  /** How far the run before this one had read; absent in the first run. */
  readonly carried?: ReadTo;
}

/** Workflow types by the category of the subject's stream. */
export const workflowTypes = {
  accountability: 'accountability',
  accountabilityTrack: 'accountabilityTrack',
  campaign: 'campaign',
  participation: 'unitParticipation',
  withdrawal: 'withdrawal',
  escalation: 'escalation',
  reportingCycle: 'reportingCycle',
  clue: 'clue',
  case: 'caseMatter',
  appeal: 'appeal',
} as const;

export type SubjectCategory = keyof typeof workflowTypes;
export type SubjectWorkflowType = (typeof workflowTypes)[SubjectCategory];

const isSubjectCategory = (category: string): category is SubjectCategory => category in workflowTypes;

/** Undefined for a stream that no workflow follows. */
export function workflowTypeOf(stream: string): SubjectWorkflowType | undefined {
  const category = categoryOf(stream);
  return isSubjectCategory(category) ? workflowTypes[category] : undefined;
}

/** A function of business ids alone, so that whoever starts it first starts the same workflow. */
export const workflowIdOf = (subject: Subject): string => `${subject.ledger}/${subject.stream}`;

/** Every workflow of a ledger has an id that begins so. */
export const workflowIdPrefix = (ledger: LedgerId): string => `${ledger}/`;

/** The one queue of an installation, polled by its engine role. */
export const taskQueue = 'taizhang';
