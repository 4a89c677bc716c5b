import { inboxSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindInboxDto extends createZodDto(inboxSchema) {}
