import { beginCheckSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class BeginCheckDto extends createZodDto(beginCheckSchema) {}
