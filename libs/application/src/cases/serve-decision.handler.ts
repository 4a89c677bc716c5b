import type { ServeDecision } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The decision is announced to the person. */
export const serveDecision = caseHandler<ServeDecision>('ServeDecision');
