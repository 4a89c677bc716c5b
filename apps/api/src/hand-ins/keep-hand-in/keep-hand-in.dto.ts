import { keepHandInSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class KeepHandInDto extends createZodDto(keepHandInSchema) {}
