export { workerConfig, roles, type Role, type WorkerConfig } from './config';
export { runWorker } from './worker';
