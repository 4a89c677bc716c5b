export { freePort } from './free-port';
export { startPostgres, type PostgresOptions, type PostgresServer } from './postgres';
