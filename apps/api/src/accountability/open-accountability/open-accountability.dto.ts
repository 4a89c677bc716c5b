import { openAccountabilitySchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class OpenAccountabilityDto extends createZodDto(openAccountabilitySchema) {}
