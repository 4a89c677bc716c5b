export * from './blueprint';
export * from './colleagues/colleague-acts';
export * from './colleagues/character';
export * from './colleagues/world';
export * from './colleagues/pledgers';
export * from './population/organisation-of';
export * from './population/population';
export * from './roll';
