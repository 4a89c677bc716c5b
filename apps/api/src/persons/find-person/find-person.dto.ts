import { personPageSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindPersonDto extends createZodDto(personPageSchema) {}
