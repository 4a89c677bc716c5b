import { join } from 'node:path';

/** Where files lie and how large one may be. */
export interface FileStoreOptions {
  /** Files of this machine: what has not arrived whole yet, and all of them where nothing else is named. */
  readonly folder: string;
  readonly limitBytes: number;
}

const mebibyte = 1_048_576;
const usualLimitMb = 200;

/** As the environment names it: TAIZHANG_FILES (a folder; `files` in the state folder) and TAIZHANG_FILE_LIMIT_MB. */
export function fileStoreOptions(
  environment: Readonly<Record<string, string | undefined>>,
  stateFolder: string,
): FileStoreOptions {
  const limit = environment['TAIZHANG_FILE_LIMIT_MB'] || String(usualLimitMb);
  if (!/^[1-9]\d{0,4}$/.test(limit)) {
    throw new RangeError(`TAIZHANG_FILE_LIMIT_MB is ${limit}; it is a whole number of MB from 1 to 99999`);
  }
  return {
    folder: environment['TAIZHANG_FILES'] || join(stateFolder, 'files'),
    limitBytes: Number(limit) * mebibyte,
  };
}
