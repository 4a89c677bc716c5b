import { voidFactSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class VoidFactDto extends createZodDto(voidFactSchema) {}
