import { checksSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindChecksDto extends createZodDto(checksSchema) {}
