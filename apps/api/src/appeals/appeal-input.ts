import { appealId } from '@taizhang/domain';

/** What a handler is asked with, about the appeal in the address; the schema of the body has checked its shape. */
export const onAppeal = <T>(id: string, body: object): T => ({ appealId: appealId(id), ...body }) as unknown as T;
