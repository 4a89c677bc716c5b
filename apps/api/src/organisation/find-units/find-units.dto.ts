import { unitsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindUnitsDto extends createZodDto(unitsSchema) {}
