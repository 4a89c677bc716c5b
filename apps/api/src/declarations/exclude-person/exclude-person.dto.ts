import { excludePersonSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ExcludePersonDto extends createZodDto(excludePersonSchema) {}
