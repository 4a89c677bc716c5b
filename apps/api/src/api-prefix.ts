/** Everything but the console's own files and the development issuer lies under it. */
export const apiPrefix = 'api';
