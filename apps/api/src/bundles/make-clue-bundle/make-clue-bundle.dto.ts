import { makeClueBundleSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class MakeClueBundleDto extends createZodDto(makeClueBundleSchema) {}
