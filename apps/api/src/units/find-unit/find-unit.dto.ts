import { unitPageSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindUnitDto extends createZodDto(unitPageSchema) {}
