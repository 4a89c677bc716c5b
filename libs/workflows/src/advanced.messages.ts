import { defineSignal } from '@temporalio/workflow';
import type { ReadTo } from './read-to';

/** The one message to a workflow: its agenda changed; the log reads so at least up to this place. */
export const advanced = defineSignal<[ReadTo]>('advanced');
