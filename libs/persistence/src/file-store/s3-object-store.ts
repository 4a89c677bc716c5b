import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ObjectStore } from './object-store';

/** Any store that speaks S3: of a cloud, of an appliance, of a server in the same room. */
export interface S3Options {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const isMissing = (error: unknown): boolean => (error as { readonly name?: string }).name === 'NoSuchKey';

/**
 * Objects in one bucket. They arrive whole or not at all (a put is one request of a stated length), already encrypted:
 * the store sees hashes, sizes and times, and no content. Checksums of the newer protocol are left out: not every store
 * knows them, and every frame carries its own.
 */
export async function createS3ObjectStore(options: S3Options): Promise<ObjectStore> {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = options;
  // Only an installation that uses it waits for the client to load.
  const { GetObjectCommand, paginateListObjectsV2, PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  const client = new S3Client({
    ...{ endpoint, region, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } },
    ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
  });
  return {
    async put(name, path) {
      const { size } = await stat(path);
      const Body = createReadStream(path);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body, ContentLength: size }));
      await rm(path);
    },
    async read(name): Promise<Readable | undefined> {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
        return Body as Readable;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    // One file has as many objects as matters hold it: never more than a page.
    async list(prefix) {
      // A page is a thousand at most.
      const keys: string[] = [];
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
        keys.push(...Contents.flatMap(({ Key }) => Key ?? []));
      return keys.sort();
    },
  };
}
