import { lodgeAppealSchema, lodgedAppealSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class LodgeAppealDto extends createZodDto(lodgeAppealSchema) {}
export class LodgedAppealDto extends createZodDto(lodgedAppealSchema) {}
