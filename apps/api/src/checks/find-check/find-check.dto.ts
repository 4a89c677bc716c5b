import { checkPageSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindCheckDto extends createZodDto(checkPageSchema) {}
