import { recuseSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RecuseSignerDto extends createZodDto(recuseSchema) {}
