export * from './acting';
export * from './agenda';
export * from './assert-never';
export * from './decider';
export * from './decision';
export * from './event';
export * from './ids';
export * from './instant';
