export * from './kernel';
export * from './ledger/ledger.events';
export * from './time';
