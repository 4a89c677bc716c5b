import { caseId } from '@taizhang/domain';

/**
 * What a handler is asked with, about the case in the address. The schema of the body has checked its shape; an id or a
 * day on the wire is the same text as the branded one of the domain.
 */
export const onCase = <T>(id: string, body: object): T => ({ caseId: caseId(id), ...body }) as unknown as T;
