import { fileStoreOptions } from './file-store-options';

const s3 = {
  TAIZHANG_S3_ENDPOINT: 'http://127.0.0.1:9000',
  TAIZHANG_S3_BUCKET: 'taizhang',
  TAIZHANG_S3_ACCESS_KEY_ID: 'id',
  TAIZHANG_S3_SECRET_ACCESS_KEY: 'secret',
};

describe('where files lie', () => {
  it('is a folder of the state folder unless told otherwise', () => {
    expect(fileStoreOptions({}, '/state')).toEqual({ folder: '/state/files', limitBytes: 209_715_200 });
    expect(fileStoreOptions({ TAIZHANG_FILES: '/files', TAIZHANG_FILE_LIMIT_MB: '1' }, '/state')).toEqual({
      folder: '/files',
      limitBytes: 1_048_576,
    });
  });

  it('is a store that speaks S3 where one is named', () => {
    expect(fileStoreOptions(s3, '/state').s3).toEqual({
      ...{ endpoint: 'http://127.0.0.1:9000', bucket: 'taizhang', region: 'us-east-1' },
      ...{ accessKeyId: 'id', secretAccessKey: 'secret' },
    });
  });

  it('is told by name when a part of it is missing or wrong', () => {
    expect(() => fileStoreOptions({ ...s3, TAIZHANG_S3_BUCKET: '' }, '/state')).toThrow(/TAIZHANG_S3_BUCKET/);
    expect(() => fileStoreOptions({ TAIZHANG_FILE_LIMIT_MB: '0' }, '/state')).toThrow(/TAIZHANG_FILE_LIMIT_MB/);
  });
});
