import type { Instant } from '@taizhang/domain';
import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { ReadTo } from './read-to';

/** The one message to a workflow: its agenda changed; the log reads so at least up to this place. */
export const advanced = defineSignal<[ReadTo]>('advanced');

/** What a run holds: how far it has read, and the instants that it waits for or acts on. */
export interface WaitingFor {
  readonly readTo: ReadTo;
  readonly deadlines: readonly { readonly key: string; readonly dueAt: Instant }[];
}

/** Answered after the first reading; only a rebuild asks, to show that no deadline moved. */
export const waitingFor = defineQuery<WaitingFor>('waitingFor');
