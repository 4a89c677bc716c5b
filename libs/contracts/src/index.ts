export * from './common';
export * from './session';
export * from './board';
export * from './coverage';
export * from './inbox';
export * from './declaration';
export * from './withdrawal';
export * from './history';
