/** Only a path of this console: never an address of somebody else's. */
export const returnPath = (asked: string | undefined): string =>
  asked !== undefined && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked) ? asked : '/';

/** The ledger that a page of the console belongs to. */
export const ledgerOfPath = (path: string): string | undefined => /^\/d\/([^/?#]+)/.exec(path)?.[1];
