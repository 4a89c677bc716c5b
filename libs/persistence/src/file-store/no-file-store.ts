import type { FileStore } from './file-store';

const missing = (): Promise<never> => Promise.reject(new Error('this process has no file store: set TAIZHANG_STATE'));

/** Where no store is set, nothing is kept. */
export const noFileStore: FileStore = { limitBytes: 0, keep: missing, open: missing, examine: missing };
