import { sessionSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindSessionDto extends createZodDto(sessionSchema) {}
