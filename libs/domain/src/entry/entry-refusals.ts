import type { Rejection } from '../kernel';

/** Why a mark is not taken before anything is decided: where the request is read, and where the command has no such way. */
const of = (code: string): Rejection => ({ code, details: {} });

export const entryRefusals = {
  notTaken: of('EntryNotTaken'),
  representedMissing: of('EntryRepresentedMissing'),
  unreadable: of('EntryMarkUnreadable'),
} as const;
