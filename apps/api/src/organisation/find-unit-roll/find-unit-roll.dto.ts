import { unitRollSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindUnitRollDto extends createZodDto(unitRollSchema) {}
