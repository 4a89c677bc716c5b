import { unaskedSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindUnaskedDto extends createZodDto(unaskedSchema) {}
