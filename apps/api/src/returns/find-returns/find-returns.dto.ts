import { returnsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindReturnsDto extends createZodDto(returnsSchema) {}
