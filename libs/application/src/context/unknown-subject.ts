import type { Refusal } from '@taizhang/domain';
import type { CommandOutcome } from '../command/command';

/** The same words for "not there" and "not yours". */
export const notFound = (what: string): CommandOutcome => ({ status: 'rejected', code: 'NotFound', details: { what } });

/** A refusal that is known before any stream is read. */
export const refusedBy = ({ rejection }: Refusal): CommandOutcome => ({ status: 'rejected', ...rejection });
