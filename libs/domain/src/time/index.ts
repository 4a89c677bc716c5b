export * from './ledger-clock';
