/** Stands in for every stylesheet that a component imports: specs in Node look at behaviour, not at looks. */
export const emptyStylesheet = {};
