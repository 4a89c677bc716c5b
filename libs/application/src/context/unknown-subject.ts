import type { CommandOutcome } from '../command/command';

/** The same words for "not there" and "not yours". */
export const notFound = (what: string): CommandOutcome => ({ status: 'rejected', code: 'NotFound', details: { what } });
