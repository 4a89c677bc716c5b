import { join } from 'node:path';
import type { S3Options } from './s3-object-store';

/** Where files lie and how large one may be. */
export interface FileStoreOptions {
  /** Files of this machine: what has not arrived whole yet, and all of them where nothing else is named. */
  readonly folder: string;
  readonly limitBytes: number;
  /** Where they lie, if not here. */
  readonly s3?: S3Options;
}

const mebibyte = 1_048_576;
const usualLimitMb = 200;

/**
 * As the environment names it: TAIZHANG_FILES (a folder; `files` in the state folder) and TAIZHANG_FILE_LIMIT_MB;
 * TAIZHANG_S3_ENDPOINT with _BUCKET, _ACCESS_KEY_ID and _SECRET_ACCESS_KEY (and _REGION) for any store that speaks S3.
 */
export function fileStoreOptions(
  environment: Readonly<Record<string, string | undefined>>,
  stateFolder: string,
): FileStoreOptions {
  const limit = environment['TAIZHANG_FILE_LIMIT_MB'] || String(usualLimitMb);
  if (!/^[1-9]\d{0,4}$/.test(limit)) {
    throw new RangeError(`TAIZHANG_FILE_LIMIT_MB is ${limit}; it is a whole number of MB from 1 to 99999`);
  }
  const s3 = s3Options(environment);
  return {
    folder: environment['TAIZHANG_FILES'] || join(stateFolder, 'files'),
    limitBytes: Number(limit) * mebibyte,
    ...(s3 && { s3 }),
  };
}

function s3Options(environment: Readonly<Record<string, string | undefined>>): S3Options | undefined {
  const endpoint = environment['TAIZHANG_S3_ENDPOINT'];
  if (endpoint === undefined || endpoint === '') return undefined;
  const named = (name: string): string => {
    const value = environment[name];
    if (value === undefined || value === '') throw new RangeError(`${name} is needed with TAIZHANG_S3_ENDPOINT`);
    return value;
  };
  return {
    endpoint,
    bucket: named('TAIZHANG_S3_BUCKET'),
    region: environment['TAIZHANG_S3_REGION'] || 'us-east-1',
    accessKeyId: named('TAIZHANG_S3_ACCESS_KEY_ID'),
    secretAccessKey: named('TAIZHANG_S3_SECRET_ACCESS_KEY'),
  };
}
