/** Only a path of this console: never an address of somebody else's. */
export const returnPath = (asked: string | undefined): string =>
  asked !== undefined && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked) ? asked : '/';

/** Where a drill offers its seats. */
export const seatsPage = (ledger: string): string => `/d/${encodeURIComponent(ledger)}`;

/** The ledger that a page of the console belongs to. */
export const ledgerOfPath = (path: string): string | undefined => /^\/d\/([^/?#]+)/.exec(path)?.[1];
